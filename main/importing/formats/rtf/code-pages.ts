/** Windows' character sets, as fonts name them, by their code pages. */
const byCharset: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

const byPage: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  28592: 'iso-8859-2',
  65001: 'utf-8',
}

/** The code page of a font's character set; null for one that has none of its own. */
export function pageOfCharset(charset: number): number | null {
  return byCharset[charset] ?? null
}

/** A decoder by the number of a Windows code page; that of Western Europe for one that is not known. */
export function decoderOf(page: number): InstanceType<typeof TextDecoder> {
  const label = byPage[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  return new TextDecoder(label)
}
