/** Markup of the tests' own as nodes; nothing of it runs. */
export function nodesOf(markup: string): ChildNode[] {
  return [
    // Without the tag a comment at the front would stand outside the body.
    ...new DOMParser().parseFromString(`<body>${markup}`, 'text/html').body.childNodes,
  ]
}
