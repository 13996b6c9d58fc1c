export const fonts = import.meta.glob<string>(
  '../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  {
    query: '?url&inline',
    import: 'default',
    eager: true,
  },
)
