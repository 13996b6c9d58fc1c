const byMonth: readonly string[] = [
  `january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari tammikuuta tammikuu stycznia
   styczeń sty ledna leden januára január января январь янв січня ocak oca ianuarie ian ιανουαρίου sausio janvāris
   jaanuar gener siječnja يناير ינואר ژانویه जनवरी জানুয়ারি جنوری جانفي јануари јануар јан януари janúar siječanj
   sij januarie январ yanvar қаңтар студзеня eanáir ionawr xaneiro urtarrila urtarrilak sausis jaan janar հունվարի
   հունվար იანვარი ιαν січень січ ינו׳ ינו जन॰ जानेवारी জানু ജനുവരി ஜனவரி జనవరి જાન્યુઆરી ಜನವರಿ ਜਨਵਰੀ`,
  `february feb februar februari février févr fév febrero febbraio fevereiro fev helmikuuta helmikuu lutego luty lut
   února únor februára február февраля февраль фев лютого şubat şub februarie febr φεβρουαρίου vasario februāris
   veebruar febrer veljače فبراير פברואר فوریه फरवरी फ़रवरी ফেব্রুয়ারি فروری فيفري фебруари фебруар феб февруари
   февр febrúar veljača velj fevral ақпан лютага feabhra chwefror febreiro otsaila otsailak vasaris veebr shkurt
   փետրվարի փետրվար თებერვალი φεβ лютий лют פבר׳ פבר फ़र॰ फर॰ फेब्रुवारी फेब्रुअरी ফেব ഫെബ്രുവരി பிப்ரவரி ఫిబ్రవరి
   ફેબ્રુઆરી ಫೆಬ್ರವರಿ ਫ਼ਰਵਰੀ ਫਰਵਰੀ pebrero`,
  `march mar märz mär mars marzo março maart mrt marts maaliskuuta maaliskuu marca marzec března březen марта март
   мар березня mart maret martie március μαρτίου kovo marec märts març ožujka مارس מרץ מרס मार्च মার্চ مارچ márc ožujak
   ožu наурыз сакавіка márta mawrth martxoa martxoak kovas მარტი մարտի մարտ μαρ березень бер mac machi marso માર્ચ
   മാർച്ച് மார்ச் మార్చి ಮಾರ್ಚ್ ਮਾਰਚ`,
  `april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben apríla апреля апрель
   апр квітня nisan nis aprilie április απριλίου balandžio aprīlis aprill travnja أبريل ابريل אפריל آوریل अप्रैल
   এপ্রিল اپریل إبريل أفريل април ápr apríl aprel сәуір красавіка aibreán ebrill apirila apirilak balandis prill
   ապրիլի ապրիլ აპრილი απρ квітень квіт אפר׳ אפר एप्रिल अप्रिल এপ্রি aprili ഏപ്രിൽ ஏப்ரல் ఏప్రిల్ એપ્રિલ ಏಪ್ರಿಲ್
   ਅਪ੍ਰੈਲ travanj`,
  `may mai mayo maggio mag maio mei maj toukokuuta toukokuu maja května květen mája мая май травня mayıs μαΐου
   gegužės maijs maig svibnja május مايو מאי مه मई মে مئی ماي мај máj maí svibanj мамыр bealtaine maiatza maiatzak
   gegužė մայիսի մայիս მაისი μαΐ μάιος травень трав मे മേയ് மே మే મે ಮೇ ਮਈ`,
  `june jun juni juin junio giugno giu junho kesäkuuta kesäkuu czerwca czerwiec cze června červen júna июня июнь июн
   червня haziran haz iunie június ιουνίου birželio jūnijs juuni juny lipnja يونيو יוני ژوئن जून জুন جون يونيه جوان
   јуни јун юни junij jún júní jūn lipanj iyun маусым чэрвеня meitheamh mehefin xuño ekaina ekainak birželis qershor
   հունիսի հունիս ივნისი iun ιουν червень черв junie hunyo जुन ജൂൺ ஜூன் జూన్ જૂન ಜೂನ್ ਜੂਨ`,
  `july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu lipca lipiec července červenec júla июля
   июль июл липня temmuz tem iulie július ιουλίου liepos jūlijs juuli juliol srpnja lip يوليو יולי जुलाई জুলাই جولائی
   يوليه يوليوز جويلية јули јул юли julij júl júlí jūl juill srpanj iyul шілде ліпеня iúil gorffennaf xullo uztaila
   uztailak liepa korrik հուլիսի հուլիս ივლისი iul ιουλ липень лип julai julie hulyo जुल॰ जुलै জুল ജൂലൈ ஜூலை జులై
   జూలై જુલાઈ ಜುಲೈ ਜੁਲਾਈ ژوئیه ژوئيه`,
  `august aug août aout agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna srpen augusta
   августа август авг серпня ağustos ağu agustus agu ogos augusztus αυγούστου rugpjūčio augusts agost kolovoza أغسطس
   אוגוסט अगस्त আগস্ট اگست اغسطس أوت غشت avgust avg avqust ágúst kolovoz тамыз жніўня lúnasa awst abuztua abuztuak
   rugpjūtis gusht օգոստոսի օգոստոս აგვისტო αυγ серпень серп אוג׳ אוג ogo agosti अग॰ ऑगस्ट अगस्ट আগ ഓഗസ്റ്റ് ஆகஸ்ட்
   ఆగస్టు ઑગસ્ટ ઓગસ્ટ ಆಗಸ್ಟ್ ਅਗਸਤ اوت آگوست اگوست`,
  `september sept sep septembre septiembre settembre setembro set syyskuuta syyskuu września wrzesień wrz září
   septembra сентября сентябрь сент сен вересня eylül eyl septembrie szeptember σεπτεμβρίου rugsėjo septembris
   setembre rujna سبتمبر ספטמבר سپتامبر सितंबर सितम्बर সেপ্টেম্বর ستمبر شتنبر szept септембар сеп септември
   septembar rujan sentyabr sentabr қыркүйек верасня medi iraila irailak rugsėjis shtator սեպտեմբերի սեպտեմբեր
   სექტემბერი σεπ вересень вер ספט׳ ספט septemba setyembre सित॰ सप्टेंबर सेप्टेम्बर সেপ সেপ্ট സെപ്റ്റംബർ செப்டம்பர்
   సెప్టెంబర్ સપ્ટેમ્બર ಸೆಪ್ಟೆಂಬರ್ ਸਤੰਬਰ`,
  `october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu października październik paź
   října říjen októbra октября октябрь окт жовтня ekim eki octombrie október οκτωβρίου spalio oktobris oktoober
   أكتوبر אוקטובר اکتبر अक्टूबर अक्तूबर অক্টোবর اکتوبر اكتوبر октобар октомври oktobar oktyabr oktabr қазан
   кастрычніка hydref urria urriak spalis tetor հոկտեմբերի հոկտեմբեր ოქტომბერი οκτ жовтень жовт אוק׳ אוק oktoba
   oktubre अक्टू॰ अक्तू॰ ऑक्टोबर अक्टोबर অক্টো ഒക്ടോബർ அக்டோபர் అక్టోబర్ ઑક્ટોબર ઓક્ટોબર ಅಕ್ಟೋಬರ್ ਅਕਤੂਬਰ`,
  `november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad lis listopadu novembra ноября
   ноябрь нояб листопада kasım kas noiembrie νοεμβρίου lapkričio novembris studenoga نوفمبر נובמבר نوامبر नवंबर
   नवम्बर নভেম্বর نومبر نونبر новембар ноември novembar nóvember studeni studenog noyabr қараша лістапада tachwedd
   azaroa azaroak lapkritis nëntor նոյեմբերի նոյեմբեր ნოემბერი νοε листопад лист נוב׳ נוב novemba nobyembre नव॰
   नोव्हेंबर नोभेम्बर নভে നവംബർ நவம்பர் నవంబర్ નવેમ્બર ನವೆಂಬರ್ ਨਵੰਬਰ`,
  `december dec dezember dez décembre déc diciembre dic dicembre dezembro des desember joulukuuta joulukuu grudnia
   grudzień gru prosince prosinec decembra декабря декабрь дек грудня aralık ara decembrie δεκεμβρίου gruodžio
   decembris detsember desembre prosinca ديسمبر דצמבר دسامبر दिसंबर दिसम्बर ডিসেম্বর دسمبر دجنبر децембар децембри
   декември decembar prosinac dekabr желтоқсан снежня rhagfyr decembro abendua abenduak gruodis dhjetor դեկտեմբերի
   դեկտեմբեր დეკემბერი δεκ грудень груд דצמ׳ דצמ disember desemba disyembre dis दिस॰ डिसेंबर डिसेम्बर ডিসে ഡിസംബർ
   டிசம்பர் డిసెంబర్ ડિસેમ્બર ಡಿಸೆಂಬರ್ ਦਸੰਬਰ`,
]

const weekdayWords = `monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun montag mo
  dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi mardi mercredi jeudi
  vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì
  venerdì sabato domenica segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira
  quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag
  fredag lördag söndag mandag tirsdag lørdag søndag maanantaina tiistaina keskiviikkona torstaina perjantaina
  lauantaina sunnuntaina poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek
  pátek neděle понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер
  п’ятниця субота неділя pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu
  minggu luni marți miercuri joi vineri sâmbătă duminică 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日 星期一 星期二 星期三 星期四
  星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일 الأحد الاثنين الإثنين الثلاثاء
  الأربعاء الخميس الجمعة السبت یکشنبه دوشنبه سه‌شنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه יום ראשון שני שלישי רביעי
  חמישי שישי שבת सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार วันจันทร์ วันอังคาร วันพุธ วันพฤหัสบดี
  วันศุกร์ วันเสาร์ วันอาทิตย์ hétfő kedd szerda csütörtök péntek szombat vasárnap δευτέρα τρίτη τετάρτη πέμπτη
  παρασκευή σάββατο κυριακή thứ hai ba tư năm sáu bảy понеделник сряда четвъртък петък събота неделя понедељак
  уторак четвртак петак недеља ponedeljak ponedjeljak utorak sreda srijeda četvrtak petak subota nedelja nedjelja
  ponedeljek torek četrtek petek isnin khamis jumaat ahad রবিবার সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার
  اتوار پیر منگل بدھ جمعرات جمعہ ہفتہ sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai pondelok
  utorok streda štvrtok piatok nedeľa пʼятниця пн вт ср чт пт сб вс нд dim lun mar mer jeu ven sam mié jue
  vie sáb mån tis tors fre lör søn man tirs pühapäev esmaspäev teisipäev kolmapäev neljapäev reede laupäev pirmdiena
  otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena pirmadienis antradienis trečiadienis ketvirtadienis
  penktadienis šeštadienis sekmadienis dilluns dimarts dimecres dijous divendres dissabte diumenge luns mércores
  xoves venres sunnudagur mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur недела сабота
  четврток петок ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა երկուշաբթի երեքշաբթի չորեքշաբթի
  հինգշաբթի ուրբաթ շաբաթ կիրակի ஞாயிறு திங்கள் செவ்வாய் புதன் வியாழன் வெள்ளி சனி ఆదివారం సోమవారం మంగళవారం బుధవారం
  గురువారం శుక్రవారం శనివారం मंगळवार आइतबार सोमबार मङ्गलबार बुधबार बिहिबार शुक्रबार शनिबार રવિવાર સોમવાર મંગળવાર
  બુધવાર ગુરુવાર શુક્રવાર શનિવાર ಭಾನುವಾರ ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ഞായറാഴ്ച തിങ്കളാഴ്ച ചൊവ്വാഴ്ച
  ബുധനാഴ്ച വ്യാഴാഴ്ച വെള്ളിയാഴ്ച ശനിയാഴ്ച ਐਤਵਾਰ ਸੋਮਵਾਰ ਮੰਗਲਵਾਰ ਬੁੱਧਵਾਰ ਵੀਰਵਾਰ ਸ਼ੁੱਕਰਵਾਰ ਸ਼ਨੀਵਾਰ วันพฤหัส จันทร์
  อังคาร พุธ พฤหัส พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ chủ nhật cn vrydag saterdag sondag linggo miyerkules huwebes
  biyernes sabado jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili панядзелак аўторак серада чацвер
  пятніца нядзеля پنج‌شنبه א׳ ב׳ ג׳ ד׳ ה׳ ו׳`

function words(list: string): string[] {
  return list.split(/\s+/)
}

// Abbreviations end in a point, or in the sign that Hebrew and Hindi have for it. Thai writes "on Monday the" in one.
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[ʼ’]/g, "'")
    .replace(/[.׳॰]$|ที่$/, '')
}

const months = new Map(byMonth.flatMap((list, index) => words(list).map((word) => [folded(word), index + 1])))
const weekdays = new Set(words(weekdayWords).map(folded))

/** 1 to 12, or null for any other word. Hebrew writes "in" and its month in one. */
export function monthNamed(word: string): number | null {
  return (
    months.get(folded(word)) ??
    (/^[בל]\p{L}/u.test(word) ? (months.get(folded(word.slice(1))) ?? null) : null)
  )
}

// The months of Syria, Lebanon, Iraq, Jordan and Palestine, some of two words, in the words of Egypt.
const levantMonths: readonly (readonly [string, string])[] = [
  ['كانون الثاني', 'يناير'],
  ['شباط', 'فبراير'],
  ['آذار', 'مارس'],
  ['اذار', 'مارس'],
  ['نيسان', 'أبريل'],
  ['أيار', 'مايو'],
  ['ايار', 'مايو'],
  ['حزيران', 'يونيو'],
  ['تموز', 'يوليو'],
  ['آب', 'أغسطس'],
  ['أيلول', 'سبتمبر'],
  ['ايلول', 'سبتمبر'],
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الاول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
  ['كانون الاول', 'ديسمبر'],
]
const levant = levantMonths.map(
  ([name, other]) => [new RegExp(`(?<![\\p{L}\\p{M}])${name}(?![\\p{L}\\p{M}])`, 'gu'), other] as const,
)

/** A line in which each month has one name of one word: Arabic papers write both, "آذار/مارس". */
export function oneMonth(line: string): string {
  if (!/\p{Script=Arabic}/u.test(line)) return line
  const plain = levant.reduce((words, [name, other]) => words.replace(name, other), line)
  return plain.replace(
    /(?<!\p{L})(\p{L}{3,12}) ?[/(] ?(\p{L}{3,12}) ?\)?/gu,
    (both, one: string, other: string) =>
      monthNamed(one) !== null && monthNamed(one) === monthNamed(other) ? one : both,
  )
}

export function isWeekday(word: string): boolean {
  return weekdays.has(folded(word))
}
