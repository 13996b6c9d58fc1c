const byMonth: readonly string[] = [
  `january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia
   styczeń sty ledna leden januára január января январь янв січня ocak oca ianuarie ian ιανουαρίου sausio janvāris
   jaanuar gener siječnja يناير ינואר ژانویه jan`,
  `february feb februar februari février févr fév febrero febbraio fevereiro fev helmikuuta helmikuu lutego luty lut
   února únor februára február февраля февраль фев лютого şubat şub februarie febr φεβρουαρίου vasario februāris
   veebruar febrer veljače فبراير פברואר فوریه`,
  `march mar märz mär mars marzo março maart mrt marts maaliskuuta maaliskuu marca marzec března březen марта март
   мар березня mart maret martie március μαρτίου kovo marec märts març ožujka مارس מרץ`,
  `april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben apríla апреля апрель апр
   квітня nisan nis aprilie április απριλίου balandžio aprīlis aprill travnja أبريل ابريل אפריל آوریل`,
  `may mai mayo maggio mag maio mei maj toukokuuta toukokuu maja května květen mája мая май травня mayıs μαΐου gegužės
   maijs maig svibnja május مايو מאי مه`,
  `june jun juni juin junio giugno giu junho kesäkuuta kesäkuu czerwca czerwiec cze června červen júna июня июнь июн
   червня haziran haz iunie június ιουνίου birželio jūnijs juuni juny lipnja يونيو יוני ژوئن`,
  `july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu lipca lipiec července červenec júla июля июль
   июл липня temmuz tem iulie július ιουλίου liepos jūlijs juuli juliol srpnja يوليو יולי`,
  `august aug août aout agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna srpen augusta августа
   август авг серпня ağustos ağu agustus agu ogos augusztus αυγούστου rugpjūčio augusts agost kolovoza أغسطس אוגוסט`,
  `september sept sep septembre septiembre settembre setembro set syyskuuta syyskuu września wrzesień wrz září
   septembra сентября сентябрь сент сен вересня eylül eyl septembrie szeptember σεπτεμβρίου rugsėjo septembris
   setembre rujna سبتمبر ספטמבר سپتامبر`,
  `october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu października październik paź
   října říjen októbra октября октябрь окт жовтня ekim eki octombrie október οκτωβρίου spalio oktobris oktoober
   أكتوبر אוקטובר اکتبر`,
  `november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad lis listopadu novembra ноября
   ноябрь нояб листопада kasım kas noiembrie νοεμβρίου lapkričio novembris studenoga نوفمبر נובמבר نوامبر`,
  `december dec dezember dez décembre déc diciembre dic dicembre dezembro des desember joulukuuta joulukuu grudnia
   grudzień gru prosince prosinec decembra декабря декабрь дек грудня aralık ara decembrie δεκεμβρίου gruodžio
   decembris detsember desembre prosinca ديسمبر דצמבר دسامبر`,
]

const weekdayWords = `monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday
  sun montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi mardi mercredi
  jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì
  venerdì sabato domenica segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira
  sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag
  söndag mandag tirsdag lørdag søndag maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
  poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle понедельник
  вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п’ятниця субота неділя pazartesi
  salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu luni marți miercuri joi vineri
  sâmbătă duminică 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日`

function words(list: string): string[] {
  return list.split(/\s+/)
}

function folded(word: string): string {
  return word.toLowerCase().normalize('NFKC').replace(/\.$/, '')
}

const months = new Map(byMonth.flatMap((list, index) => words(list).map((word) => [folded(word), index + 1])))
const weekdays = new Set(words(weekdayWords).map(folded))

/** 1 to 12, or null for any other word. */
export function monthNamed(word: string): number | null {
  return months.get(folded(word)) ?? null
}

export function isWeekday(word: string): boolean {
  return weekdays.has(folded(word))
}
