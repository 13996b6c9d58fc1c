// LaTeX's accents, each as the sign that Unicode puts behind a letter: the two are then made one (NFC).
const marks: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}

// Commands that print a letter or sign. All others only say how words look, and are left away.
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  `ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i i j j dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
   textendash – textemdash — textquoteright ’ textquoteleft ‘ textquotedblleft “ textquotedblright ” quotedblbase „
   quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright › textquotesingle ' textquotedbl "
   ldots … dots … textellipsis … textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ slash / textbar |
   textless < textgreater > textbraceleft { textbraceright } textexclamdown ¡ textquestiondown ¿ textbullet •
   euro € texteuro € EUR € pounds £ textsterling £ textyen ¥ textcent ¢ copyright © textcopyright © textregistered ®
   texttrademark ™ S § P ¶ dag † ddag ‡ textdegree ° degree ° textperiodcentered · textordmasculine º textordfeminine ª
   alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ
   pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
   Sigma Σ Phi Φ Psi Ψ Omega Ω textmu µ times × cdot · pm ± div ÷ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ sim ∼
   leqslant ≤ geqslant ≥ ll ≪ gg ≫ langle ⟨ rangle ⟩ ell ℓ hbar ħ equiv ≡ propto ∝ perp ⊥ parallel ∥ cap ∩ cup ∪
   subset ⊂ subseteq ⊆ forall ∀ exists ∃ emptyset ∅ vartheta ϑ sqrt √ prod ∏ int ∫ dagger † star ⋆ bullet • ast ∗
   leftrightarrow ↔ infty ∞ rightarrow → to → leftarrow ← Rightarrow ⇒ in ∈ sum ∑ partial ∂ nabla ∇ circ ° prime ′ TeX TeX LaTeX LaTeX`
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? '']] : [])),
)

// Private use: it marks signs that stand for themselves until the others are gone.
const kept = '\ue000'

/**
 * The words that LaTeX would print: its accents and signs as letters, its commands for looks left away.
 * Formulas are not read; what of them is letters and signs stays.
 */
export function plainLatex(words: string): string {
  return accented(words)
    .replace(/\\\\(?:\[[^\]\n]{0,40}\])?/g, ' ')
    .replace(/\\([~^])\{\}/g, `${kept}$1`)
    .replace(/\\href\s*\{([^{}]*)\}\s*(?=\{)/g, '$1 ')
    .replace(/\\([a-zA-Z]+)\s?(?:\{\})?/g, (_whole, name: string) => guarded(letters[name] ?? ''))
    .replace(/\\([ ,;:!@/-])/g, (_whole, sign: string) => (/[ ,;:]/.test(sign) ? ' ' : ''))
    .replace(/\\([&%$#_{}])/g, `${kept}$1`)
    .replace(/(?<!\ue000)\$((?:[^$\ue000]|\ue000.){0,500})\$/gsu, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\ue000)[{}]/g, '')
    .replace(/(?<!\ue000)~/g, ' ')
    .replaceAll(kept, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Signs that LaTeX reads as its own, when it did not write them. */
function guarded(letter: string): string {
  return /^[{}~$]$/.test(letter) ? `${kept}${letter}` : letter
}

/** The same over paragraphs, which an empty line or \par parts, with one empty line between them. */
export function plainParagraphs(words: string): string {
  return words
    .split(/\r?\n[ \t]*\r?\n|\\par(?![a-zA-Z])/)
    .map(plainLatex)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** "\'e", "\'{e}", "{\'e}", "\v{c}", "\'{\i}", "\"{Uber}": an accent and the letter that it is on. */
function accented(words: string): string {
  return words.replace(
    /\\(?:([`'^~"=.])\s*|([uvHckrdb])(?=\{|\s|\\)\s*)(?:\{\s*(\\[ij]|\p{L})(\p{L}*)\s*\}|(\\[ij](?![a-z])|\p{L}))/gu,
    (whole, sign?: string, letter?: string, inside?: string, more = '', bare?: string) => {
      const mark = marks[sign ?? letter ?? '']
      const base = (inside ?? bare ?? '').replace('\\', '')
      return mark === undefined ? whole : `${base}${mark}${more}`.normalize('NFC')
    },
  )
}
