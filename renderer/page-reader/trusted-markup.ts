type Policies = { createPolicy: (name: string, rules: { createHTML: (markup: string) => string }) => unknown }

/**
 * Before anything is read: markup may be parsed, as that is what this document is for. Code, and addresses of code, have no
 * rule here, so that each is refused.
 */
export function allowMarkupOnly(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', { createHTML: (markup) => markup })
}
