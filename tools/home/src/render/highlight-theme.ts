// Which kind of word each TextMate scope is. The colours are those of
// public/highlight.css, a class a kind, for light and dark.

import type { ThemeRegistrationRaw } from 'shiki/core';

/** A kind stands where a theme has a colour. */
const scopes: Record<string, string[]> = {
  comment: ['comment', 'punctuation.definition.comment'],
  string: [
    'string',
    'punctuation.definition.string',
    'constant.character.escape',
  ],
  pattern: ['string.regexp', 'string.regexp constant'],
  constant: [
    'constant',
    'support.constant',
    'variable.language',
    'constant.other.option',
  ],
  keyword: [
    'keyword',
    'storage',
    'keyword.operator.new',
    'keyword.operator.expression',
  ],
  type: [
    'entity.name.type',
    'entity.other.inherited-class',
    'support.type',
    'support.class',
    'entity.name.tag',
  ],
  function: [
    'entity.name.function',
    'support.function',
    'entity.name.command',
  ],
  property: [
    'support.type.property-name',
    'entity.other.attribute-name',
    'meta.object-literal.key',
  ],
  plain: [
    'keyword.operator',
    'storage.type.function.arrow',
    'punctuation.definition.template-expression',
    'meta.template.expression',
  ],
};

export const highlightTheme: ThemeRegistrationRaw = {
  name: 'course',
  type: 'light',
  colors: {
    'editor.foreground': 'plain',
    'editor.background': '#ffffff',
  },
  settings: Object.entries(scopes).map(([foreground, scope]) => ({
    scope,
    settings: { foreground },
  })),
};

/** What a piece of code may be, beside plain. */
export const kinds = Object.keys(scopes).filter(
  (kind) => kind !== 'plain',
);
