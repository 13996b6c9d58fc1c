import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ListOrder } from '../../../preload/contract/article-list'
import { focusPane } from '../../navigation/pane-focus'
import { question } from '../../queries/question'
import { useAnswer, useToldError } from '../../queries/use-answer'
import { IconButton } from '../../ui/button'
import { isEnter } from '../../ui/fields/composition'
import { Input } from '../../ui/fields/input'
import { useArticles } from '../article-store'
import { closeGoTo, seekTo } from '../go-to-store'
import './go-to-bar.css'
import { typedDate } from '../typed-date'

const titles = { label: 'Go to a title', hint: 'Title begins with…', none: 'No title begins so.' }
const dates = { label: 'Go to a date', hint: 'Date, such as 2016-03', none: 'Nothing of that date.' }

const words: Record<ListOrder['by'], { label: string; hint: string; none: string }> = {
  published: dates,
  captured: dates,
  story: dates,
  title: titles,
  outlet: { label: 'Go to an outlet', hint: 'Outlet begins with…', none: 'No outlet begins so.' },
  place: titles,
}

/** A line to type in what the list is sorted by: the list goes there while one types. Enter stays there, Escape goes back. */
export function GoToBar() {
  const place = useArticles((list) => list.place)
  const order = useArticles((list) => list.order)
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const { label, hint, none } = words[order.by]
  const isDated = words[order.by] === dates
  const text = isDated ? typedDate(typed) : typed.trim()
  const asked = text === '' || text === null ? null : question('article.seek', { ...place, order, text })
  const { value, error } = useAnswer(asked && { ...asked, isPassing: true })
  useToldError({ error })
  const position = value?.position ?? null
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (position !== null) seekTo(position)
  }, [position, text])
  const isMissing = typed.trim() !== '' && (text === null || value?.isThere === false)
  const told = text === null ? 'Type a date as 2016, 2016-03 or March 2016.' : none
  return (
    <search className="go-to-bar" aria-label={label} onKeyDown={press}>
      <Input
        ref={field}
        aria-label={label}
        placeholder={hint}
        spellCheck={false}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <IconButton icon="close" size={16} label="Go back" chord="Escape" onClick={goBack} />
      <span className="go-to-told" role="status">
        {isMissing ? told : ''}
      </span>
    </search>
  )
}

function press(event: KeyboardEvent): void {
  if (event.key === 'Escape') goBack()
  else if (isEnter(event)) {
    closeGoTo()
    focusPane('list')
  } else return
  event.preventDefault()
  event.stopPropagation()
}

function goBack(): void {
  closeGoTo({ isGivenUp: true })
  focusPane('list')
}
