// @ts-check

/** @param {string} text */
export function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** @typedef {Record<string, string | number>} Attributes */

/** @param {string} name @param {Attributes} attributes @param {string[]} [children] */
export function element(name, attributes, children) {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const open = `<${name}${said.join('')}`
  return children === undefined ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** @param {number} x @param {number} y @param {string} words @param {Attributes} [attributes] */
export function text(x, y, words, attributes = {}) {
  return element('text', { x, y, ...attributes }, [escaped(words)])
}
