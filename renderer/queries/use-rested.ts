import { useEffect, useState } from 'react'

// A question for every letter of a name that is being typed would be work for answers that are never read.
const restMs = 150

/** What is being typed, once the person has stopped typing. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}
