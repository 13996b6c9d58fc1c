const locales = [undefined, 'en-GB']

const months = Array.from({ length: 12 }, (_, month) =>
  locales.map((locale) =>
    new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
      .format(new Date(Date.UTC(2000, month, 1)))
      .toLowerCase(),
  ),
)

/**
 * A date as far as it is typed, as lists have it: 2016, 2016-0, 2016-03-25. March 2016, 3/2016 and 25.3.2016 are read too, the day
 * before the month. Null for what is no date.
 */
export function typedDate(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (/^\d{0,4}$|^\d{4}-\d{0,2}$|^\d{4}-\d{2}-\d{0,2}$/.test(text)) return text.replace(/-$/, '')
  const [, year, month, day] =
    /^(\d{4})-(\d)-(\d{1,2})?$/.exec(text) ??
    turned(/^(?:(\d{1,2})[./ -])?(\d{1,2})[./ -](\d{4})$/.exec(text)) ??
    named(/^(?:(\d{1,2})\.? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text)) ??
    []
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return null
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}

type Found = readonly (string | undefined)[]

function turned(found: RegExpExecArray | null): Found | null {
  return found && [found[0], found[3], found[2], found[1]]
}

function named(found: RegExpExecArray | null): Found | null {
  const month = months.findIndex((names) => names.some((name) => name.startsWith(found?.[2] ?? '-')))
  return found && month >= 0 ? [found[0], found[3], String(month + 1), found[1]] : null
}
