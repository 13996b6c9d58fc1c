function words(list: string): string {
  return list
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|')
}

/** Who pictures are by: agencies and archives, and what stands for a name in brackets under them. */
export const agency = `(?:${words(`
  AP|A\\.P\\.|AFP|Reuters|REUTERS|EPA|EPA-EFE|EFE|ANSA|DPA|dpa|PA|PA Media|PA Wire|PA Images|UPI|AAP|ANI|PTI|IANS
  TASS|Tass|RIA Novosti|Sputnik|Xinhua|Kyodo|Jiji|Yonhap|NurPhoto|Anadolu(?: Agency)?|AA|Bloomberg|Getty|Getty Images
  Shutterstock|iStock|Alamy|Rex|REX|Zuma|ZUMA|Imago|IMAGO|SOPA|Belga|ANP|TT|NTB|Ritzau Scanpix|Scanpix|Lehtikuva
  Keystone|KEYSTONE|APA|PAP|CTK|ČTK|Lusa|LUSA|LaPresse|MAXPPP|Sipa|SIPA|NASA|ESA|Unsplash|Pexels|Pixabay
  Wikimedia Commons|Wikimedia|Flickr|Courtesy|Handout|HANDOUT|Twitter|X|Facebook|Instagram|Supplied|File|FILE|Archive
  AP Photo|Associated Press|The Associated Press|Agence France-Presse|picture alliance|ddp|epd|Mary Evans|Magnum
`)})`

/** What a picture is called before its maker's name. */
export const picture = `(?:${words(`
  photos?|photographs?|photography|pics?|pictures?|images?|illustrations?|screenshot|screen ?grab|video ?grab|handout
  (?:file|archive|stock|handout|pool|combination|AP|AFP|EPA|PA|Reuters|Xinhua|courtesy) (?:photo|image|picture|pic)s?
  (?:photo|image|picture|video) (?:credit|courtesy|source)s?|credits?|courtesy(?: of)?|foto(?:s|graf[íi]a)?|fotocredit
  bild(?:er|nachweis|quelle)?|arkivfoto|archivbild|archivfoto|symbolbild|imagen|immagine|crédit(?:os?)?|crédito|kuva
  zdjęcie|fot|фото|写真|撮影|사진|صورة|图
`)})`

/** The same where it also names the source of facts and figures: no proof of a picture. */
export const source = `(?:${words(`
  source|quelle|fuente|fonte|graphic|grafik|map|chart|data|video|file|archive|archiv
`)})`
