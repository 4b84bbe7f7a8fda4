// The task as piscina and tinypool load it.

export default (input) => input;
