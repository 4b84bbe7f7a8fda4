// Reads from a plan which indexes might help.

/** A step of a plan, as `EXPLAIN (FORMAT JSON)` names its fields. */
export interface PlanNode {
  'Node Type': string;
  'Total Cost': number;
  'Relation Name'?: string;
  'Index Name'?: string;
  Filter?: string;
  'Sort Key'?: string[];
  Plans?: PlanNode[];
}

/** Such as `order_items (order_id)`: for what is read in full. */
export function candidates(plan: PlanNode): string[] {
  const found = nodesOf(plan).flatMap((node) => [
    ...forFilter(node),
    ...forOrder(node),
  ]);
  return [...new Set(found)];
}

export function usesIndex(plan: PlanNode, name: string): boolean {
  return nodesOf(plan).some((node) => node['Index Name'] === name);
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** A column that is compared with a value, or with another table's. */
function forFilter({ Filter = '', ...node }: PlanNode): string[] {
  if (node['Node Type'] !== 'Seq Scan') return [];
  const compared = /\((\w+) = (?:ANY \()?(?:\$\d|\w+\.\w+)/g;
  return [...Filter.matchAll(compared)].map(
    ([, column]) => `${node['Relation Name']} (${column})`,
  );
}

/** The order of a table that is read in full, and then sorted. */
function forOrder({ Plans = [], ...node }: PlanNode): string[] {
  const [child] = Plans;
  if (child?.['Node Type'] !== 'Seq Scan') return [];
  const keys = node['Sort Key'] ?? [];
  const columns = keys.map((key) => key.replace(/^\w+\./, ''));
  if (columns.length === 0) return [];
  return [`${child['Relation Name']} (${columns.join(', ')})`];
}
