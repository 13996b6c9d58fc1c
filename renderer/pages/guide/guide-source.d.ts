/** docs/guide.md, put into the program by `guide.config.ts`. */
declare module 'virtual:guide' {
  export type GuideNode = string | { tag: string; href: string | null; children: GuideNode[] }
  export const guide: readonly GuideNode[]
}
