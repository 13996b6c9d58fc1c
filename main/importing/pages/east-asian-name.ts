const section = /^【[^】]{0,20}】 ?/
const reporter =
  /^(?:本報|本报|實習|实习|特約|特约)?(?:記者|记者|作者|撰文|編輯|编辑|取材・文|取材|文) ?[:：／/|｜]? ?/
const roleAfter = /(?:記者|记者|기자|특파원|編集委員|論説委員)$/
const role = /^(?:記者|记者|기자|특파원|編集委員|論説委員)?$/
const ends = /[／/(（|｜、 ]/
const report = /^\p{Script=Han}{4,5}(?=(?:報導|报道|報道)$)/u
const placeLength = 2

/** The name in a line of Chinese, Japanese or Korean that names a reporter: 記者 王小明／台北報導. */
export function eastAsianName(words: string): string | null {
  const line = words.trim().replace(section, '')
  const named = line.replace(reporter, '')
  if (named !== line) return nameBefore(named)
  const [first = ''] = line.split(ends)
  const rest = line.slice(first.length).trim()
  const name = first.replace(roleAfter, '')
  const isEnd = role.test(rest.split(' ')[0] ?? '') || /^[／/(（|]/.test(rest)
  return isEnd && isFull(name, 6) ? name : null
}

/** 王小明／台北報導, or 王小明台北報導: the place has two characters where nothing parts it from the name. */
function nameBefore(words: string): string | null {
  const [together] = report.exec(words) ?? []
  if (together !== undefined) return together.slice(0, -placeLength)
  const [first = ''] = words.split(ends)
  const name = first.replace(roleAfter, '')
  return isFull(name, 4) ? name : null
}

function isFull(name: string, most: number): boolean {
  return name.length <= most && /^(?:\p{Script=Han}{2,6}|\p{Script=Hangul}{2,5})$/u.test(name)
}
