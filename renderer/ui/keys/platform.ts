/** Read from the browser, not from main: keys must work before main has answered anything. */
export const isMac = /mac/i.test(navigator.platform)
