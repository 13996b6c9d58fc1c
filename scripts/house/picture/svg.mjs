// @ts-check

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** @typedef {Record<string, string | number>} Attributes */

/** @param {string} name @param {Attributes} attributes @param {string[]} [children] */
export const element = (name, attributes, children) => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const open = `<${name}${said.join('')}`
  return children === undefined ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}

/** @param {number} x @param {number} y @param {string} words @param {Attributes} [attributes] */
export const text = (x, y, words, attributes = {}) =>
  element('text', { x, y, ...attributes }, [escaped(words)])
