import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { withClass } from '../with-class'
import './field.css'

type InputProps = InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }

/** A line to type in. */
export function Input({ className, ...rest }: InputProps) {
  return <input {...rest} className={withClass('input', className)} />
}

/** Lines to type in. */
export function TextArea({ className, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} className={withClass('input', className)} />
}
