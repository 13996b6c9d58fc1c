/** Days are told by where the person is. */
export const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
