# Контролна табла
desk-name = Контролна табла
desk-skip = Пређи на списак
desk-places = Одељци
desk-languages = Језик
desk-place-overview = Преглед
desk-place-comments = Коментари
desk-place-log = Дневник
desk-place-ratings = Оцене
desk-place-exports = Извоз
desk-sign-out = Одјава
desk-role-admin = Администратор
desk-role-moderator = Модератор

desk-overview-title = Преглед
desk-overview-waiting = На чекању
desk-overview-spam = Непожељно
desk-overview-published = Објављено
desk-overview-go =
    { $n ->
        [one] Прочитајте { $n } коментар на чекању
        [few] Прочитајте { $n } коментара на чекању
       *[other] Прочитајте { $n } коментара на чекању
    }
desk-overview-done = Све је готово. Ниједан коментар не чека.
desk-overview-recent = Последње одлуке

desk-comments-title = Коментари
desk-comments-oldest-first = Прво најстарији
desk-comments-newest-first = Прво најновији
desk-states = Стање
desk-state-held = На чекању
desk-state-published = Објављено
desk-state-rejected = Одбијено
desk-state-spam = Непожељно
desk-state-trashed = Отпад
desk-state-withdrawn = Повучено
desk-empty-held = Све је готово. Ниједан коментар не чека.
desk-empty-other = Овде нема ничега.
desk-empty-look = Погледајте шта је препознато као непожељно

desk-case-parent = Одговор: { $name }
desk-case-website = Веб-сајт
desk-why = Зашто је овде
desk-why-sum = Збир
desk-why-rules = Оценило:
desk-why-policy = Коментари нових аутора читају се пре објављивања.
desk-past = Историја: послато { $sent }, одобрено { $approved }.
desk-case-nobody = програм

desk-approve = Одобри
desk-reject = Одбиј
desk-spam = Непожељно
desk-not-spam = Није непожељно
desk-trash = Отпад
desk-undo = Врати
desk-undo-together = Врати цео поступак ({ $n })
desk-reject-open = Одбиј…
desk-reason = Разлог
desk-reason-none = Без навођења разлога
desk-reason-off-topic = Није о теми
desk-reason-insult = Увредљиво
desk-reason-advert = Реклама
desk-reason-personal = Туђи лични подаци
desk-reason-empty = Без садржаја
desk-reason-duplicate = Већ послато
desk-reason-note = Белешка
desk-reason-note-hint = Види се само на контролној табли.

desk-did-approve = Одобрено
desk-did-reject = Одбијено
desk-did-spam = Означено као непожељно
desk-did-not-spam = Означено да није непожељно
desk-did-trash = Пребачено у отпад
desk-did-undo = Враћено
desk-done-approve = Коментар је објављен. Аутор: { $name }.
desk-done-reject = Коментар је одбијен. Аутор: { $name }.
desk-done-spam = Коментар је означен као непожељан. Аутор: { $name }.
desk-done-not-spam = Коментар није непожељан и чека одлуку. Аутор: { $name }.
desk-done-trash = Коментар је у отпаду. Аутор: { $name }.
desk-done-undo = Коментар је враћен на претходно место. Аутор: { $name }.
desk-done-many =
    { $n ->
        [one] Примењено на { $n } коментар.
        [few] Примењено на { $n } коментара.
       *[other] Примењено на { $n } коментара.
    }
desk-done-some = Примењено: { $n }. У међувремену већ одлучено и остављено: { $missed }.

desk-bulk = Групне радње
desk-bulk-all = Све на овој страници
desk-bulk-apply = Примени
desk-bulk-none = Ниједан коментар није изабран.
desk-bulk-select = Изабери коментар, аутор: { $name }

desk-decided-title = Већ је одлучено
desk-already-approve = Овај коментар је већ одобрен. Одлука: { $who }, { $when }.
desk-already-reject = Овај коментар је већ одбијен. Одлука: { $who }, { $when }.
desk-already-spam = Овај коментар је већ означен као непожељан. Одлука: { $who }, { $when }.
desk-already-not-spam = За овај коментар је већ означено да није непожељан. Одлука: { $who }, { $when }.
desk-already-trash = Овај коментар је већ пребачен у отпад. Одлука: { $who }, { $when }.
desk-already-undo = Последња одлука о овом коментару већ је враћена. Одлука: { $who }, { $when }.
desk-already-changed = Коментар је промењен откад сте отворили списак. Прочитајте га поново.
desk-already-withdrawn = Аутор је повукао овај коментар и он се не може објавити.
desk-already-now = Стање сада:
desk-decided-otherwise = Ако мислите другачије, одлучите овде:
desk-back = Назад на списак

desk-seek = Претражи
desk-seek-label = Претрага имена, веб-сајтова и текстова
desk-seek-found =
    { $n ->
        [0] Овде ниједан коментар не садржи { $q }.
        [one] { $n } коментар садржи { $q }.
        [few] { $n } коментара садрже { $q }.
       *[other] { $n } коментара садржи { $q }.
    }
desk-seek-all = Прикажи све
desk-spam-kept =
    { $n ->
        [one] Све што је овде брише се после { $n } дана. „Није непожељно” враћа коментар на преглед.
        [few] Све што је овде брише се после { $n } дана. „Није непожељно” враћа коментар на преглед.
       *[other] Све што је овде брише се после { $n } дана. „Није непожељно” враћа коментар на преглед.
    }
desk-spam-goes = брише се { $date }

desk-log-title = Одлуке
desk-log-lead = Свака одлука може да се врати.
desk-log-when = Када
desk-log-who = Ко
desk-log-what = Шта
desk-log-comment = Коментар
desk-log-why = Разлог
desk-log-empty = Још није донета ниједна одлука.

desk-keys = Тастери
desk-keys-turn-off = Искључи тастере
desk-keys-turn-on = Укључи тастере
desk-keys-next = следећи коментар
desk-keys-previous = претходни коментар
desk-keys-reject = избор разлога и одбијање
desk-keys-article = отвори чланак
desk-keys-select = изабери

desk-exports-title = Извоз
desk-exports-ratings = Просечне оцене
desk-exports-ratings-lead = По један ред за сваки чланак: број гласова, просек и колико је људи изабрало који број звездица.
desk-exports-csv = За табеле и скрипте
desk-exports-json = За програме
desk-exports-xlsx = За Excel и LibreOffice

desk-overview-comments-day = Коментари, 24 сата
desk-overview-ratings-day = Оцене, 24 сата
desk-overview-log = Све одлуке
desk-past-first = Први коментар овог читаоца.
desk-case-edited = аутор је изменио
desk-why-low = Ништа сумњиво није пронађено.
desk-keys-lead = Тастери раде док ниједно поље није у фокусу.
desk-keys-act = одлука о изабраном коментару
desk-keys-help = прикажи ову помоћ
desk-done-nothing = Нема одлуке која би се вратила.
desk-log-from = Из
desk-log-to = У
desk-log-undone = касније враћено
desk-act-edit = Аутор је изменио
desk-act-withdraw = Аутор је повукао
desk-act-submit = Послато

# Пријава
login-title = Пријава
login-email = Е-пошта
login-password = Лозинка
login-send = Пријави се
login-wrong = Е-пошта или лозинка нису тачне.
login-empty = Унесите е-пошту и лозинку.
login-first = Још нема ниједног налога
login-first-link = Програм при покретању исписује везу за први налог. Веза важи једном, 30 минута.
login-first-command = Налог може да се направи и из командне линије:
sign-in-title = Пријава: { $name }
sign-in-lead = Ова веза важи једном. Притисните дугме да бисте отворили контролну таблу.
sign-in-send = Отвори контролну таблу
sign-in-dead-title = Ова веза више не важи
sign-in-dead-lead = Већ је искоришћена или је престара. Пријавите се лозинком или затражите другу везу.

# Први налог
setup-title = Први налог
setup-lead = Овај налог сме све: да модерира, извози и пушта друге.
setup-name = Име
setup-name-hint = Стоји на контролној табли уз ваше одлуке.
setup-email = Е-пошта
setup-email-hint = На ову адресу стижу обавештења о коментарима на чекању.
setup-password = Лозинка
setup-password-hint = Најмање { $n } знакова, на било ком језику. Неколико речи је боље од једне.
setup-again = Лозинка још једном
setup-send = Направи налог
setup-dead-lead = Већ је искоришћена или је старија од 30 минута. Поново покрените програм да бисте добили другу.

account-faults =
    { $n ->
        [one] Исправите { $n } ставку
        [few] Исправите { $n } ставке
       *[other] Исправите { $n } ставки
    }
account-fault-name-missing = Унесите име.
account-fault-name-long = Име може имати највише { $n } знакова.
account-fault-email-missing = Унесите адресу е-поште.
account-fault-email-wrong = Ово не личи на адресу е-поште.
account-fault-email-taken = За ову адресу е-поште већ постоји налог.
account-fault-password-short = Лозинка мора имати најмање { $n } знакова.
account-fault-password-long = Лозинка је предугачка.
account-fault-password-known = Лозинка не сме да буде исто што и име или адреса е-поште.
account-fault-password-differs = Лозинке се разликују.

desk-place-system = Писма
desk-system-title = Писма
desk-system-letters = Писма у последњих месец дана
desk-system-waiting = На путу
desk-system-sent = Послато
desk-system-failed = Неиспоручено
desk-system-files = Сервер за пошту није подешен: писма се чувају као датотеке у фасцикли с подацима.
desk-system-stuck =
    { $n ->
        [one] Од { $n } догађаја није настало писмо; зашто, пише у дневнику сервера.
        [few] Од { $n } догађаја нису настала писма; зашто, пише у дневнику сервера.
       *[other] Од { $n } догађаја нису настала писма; зашто, пише у дневнику сервера.
    }
desk-system-troubled = Одбијена писма
desk-system-none = Нема их. Све што је послато, сервер је примио.
desk-system-letter = Писмо
desk-system-made = Написано
desk-system-tried = Покушаја
desk-system-times =
    { $n ->
        [one] { $n }
        [few] { $n }
       *[other] { $n }
    }
desk-system-next = Следећи покушај
desk-system-given-up = неиспоручено
desk-system-why = Шта је рекао сервер
desk-password-title = Промена лозинке
desk-password-lead = На свим другим местима мораћете поново да се пријавите.
desk-password-current = Садашња лозинка
desk-password-new = Нова лозинка
desk-password-send = Промени лозинку
desk-password-wrong = То није ваша лозинка.
desk-password-done = Лозинка је промењена.
desk-crowds-title = Оцене са једне мреже
desk-crowds-lead = Више оцена једне странице са једне мреже у једном дану, у последњих 30 дана. Прва се рачуна одмах, остале после кода; тако изгледају и школа или канцеларија.
desk-crowds-empty = Ниједна страница нема више оцена са једне мреже.
desk-crowd-sum = { $n ->
    [one] { $n } оцена са једне мреже
    [few] { $n } оцене са једне мреже
   *[other] { $n } оцена са једне мреже
}
desk-crowd-counted = Рачуна се: { $n }
desk-crowd-unproven = Чека код: { $n }
desk-crowd-aside = Издвојено: { $n }
desk-crowd-stars = Дате звездице
desk-crowd-star = { $n ->
    [one] { $n } звездица
    [few] { $n } звездице
   *[other] { $n } звездица
}
desk-crowd-set-aside-do = Издвој све
desk-crowd-restore-do = Урачунај све
desk-crowd-set-aside = { $n ->
    [one] { $n } оцена се више не рачуна
    [few] { $n } оцене се више не рачунају
   *[other] { $n } оцена се више не рачуна
}
desk-crowd-restored = { $n ->
    [one] Рачуна се још { $n } оцена
    [few] Рачунају се још { $n } оцене
   *[other] Рачуна се још { $n } оцена
}


desk-place-spam = Непожељно
desk-act-add-rule-hold = Додато на списак: на чекање
desk-act-add-rule-spam = Додато на списак: међу непожељне
desk-act-add-rule-allow = Додато на списак: верује се
desk-act-remove-rule = Уклоњено са списка

# Странице о непожељном
spam-parts = Непожељно
spam-part-lists = Спискови
spam-part-folder = Непожељни коментари
lists-title = Речи, обрасци и домени
lists-lead = Оно што овде упишете тражи се у сваком тексту, имену и веб-сајту.
lists-add = Додавање
lists-rules = На списку
lists-empty = Списак је још празан.
lists-hits-lead =
    { $n ->
        [one] Поклапања међу најновијим коментарима у последњих 30 дана ({ $n } коментар).
        [few] Поклапања међу најновијим коментарима у последњих 30 дана ({ $n } коментара).
       *[other] Поклапања међу најновијим коментарима у последњих 30 дана ({ $n } коментара).
    }
rule-kind = Врста
rule-kind-word = Реч
rule-kind-pattern = Образац
rule-kind-domain = Домен
rule-text = Текст
rule-text-hint = Једна или више речи, у било ком запису; * замењује било која слова. Образац је регуларни израз. Домен важи са свиме испод њега.
rule-action = Тада
rule-action-hold = На чекање
rule-action-spam = Међу непожељне
rule-action-allow = Веруј
rule-add = Додај на списак
rule-remove = Уклони
rule-hits = Поклапања
rule-hits-published = Од тога објављено
rule-added-by = Додато
rule-added = { $text } је на списку.
rule-replaced = { $text } је већ на списку; сада тражи нешто друго.
rule-removed = { $text } више није на списку.
rule-gone = Већ је уклоњено.
rule-fault-kind = Изаберите шта се тражи.
rule-fault-action = Изаберите шта се тада дешава.
rule-fault-empty = Упишите реч, образац или домен.
rule-fault-long = Предугачко је: највише 300 знакова.
rule-fault-broad = Ово би се поклопило са скоро сваким текстом.
rule-fault-pattern = Овај образац не може да се прочита или је превелик.
rule-fault-domain = Ово није домен. Упишите га као example.com.
rule-fault-trust = Веровати се може само домену.
rule-fault-there = Ово је већ на списку.
rule-fault-full =
    { $n ->
        [one] Списак је пун: { $n } ред, од тога 100 образаца.
        [few] Списак је пун: { $n } реда, од тога 100 образаца.
       *[other] Списак је пун: { $n } редова, од тога 100 образаца.
    }
trial-title = Испробајте текст
trial-lead = Погледајте како би био оцењен текст новог аутора. Ништа се не чува.
trial-send = Испробај
trial-pass = Био би објављен
trial-hold = Чекао би
trial-spam = Отишао би међу непожељне
spam-part-domains = Домени
domains-title = Домени
domains-lead = Домени на које воде коментари и оцене модератора о тим коментарима.
domains-spam = Непожељно
domains-honest = Исправно
domains-seen = Последњи пут
domains-put = Стави на списак
domains-empty = Ниједан коментар још нема везу.
domains-texts =
    { $n ->
        [one] у { $n } коментару
        [few] у { $n } коментара
       *[other] у { $n } коментара
    }

# -- queue
desk-state-reported = Пријављени
queue-sort = Редослед
queue-sort-urgency = Најхитнији прво
queue-filter = Филтер
queue-filter-on = Филтер ({ $n })
queue-filter-apply = Примени
queue-filter-clear = Уклони све филтере
queue-chips = Филтери у употреби
queue-chip-remove = Уклони филтер „{ $name }”
queue-any = Све
queue-site = Сајт
queue-article = Чланак
queue-article-hint = Његова адреса или наслов
queue-lang = Језик
queue-kind = Врста
queue-kind-comment = Коментар без звездица
queue-kind-review = Коментар са звездицама
queue-kind-edited = Изменио га је аутор
queue-kind-reply = Одговор
queue-why = Зашто је задржан
queue-why-new-writer = Нов аутор
queue-why-links = Везе
queue-why-lists = Ваши спискови и правила
queue-why-repeat = Већ послато
queue-why-filter = Филтер спама
queue-why-others = Други програми
queue-why-form = Како је образац попуњен
queue-why-script = Писмо и скривени знаци
queue-why-advert = Реклама, бројеви
queue-why-much = Превише одједном, стар чланак
queue-why-unjudged = Није могло да се провери до краја
queue-author = Аутор
queue-author-new = Још ништа објављено
queue-author-known = Већ објављиван
queue-link = Има везу
queue-from = Од
queue-to = До
queue-day-hint = Дан, на пример 2026-03-21 или 1405/01/01
queue-by = Одлучио/ла
queue-reader = Један аутор
queue-network = Једна мрежа
queue-found =
    { $n ->
        [0] Ништа не одговара.
        [one] Одговара { $n } коментар.
        [few] Одговарају { $n } коментара.
       *[other] Одговара { $n } коментара.
    }
queue-found-many = Одговара више од { $n } коментара. Списак приказује прве од њих.
queue-everything = Све што одговара ({ $n })…
queue-whole-title = Све што одговара
queue-would-approve =
    { $n ->
        [one] Овим би се одобрио { $n } коментар.
        [few] Овим би се одобрила { $n } коментара.
       *[other] Овим би се одобрило { $n } коментара.
    }
queue-would-reject =
    { $n ->
        [one] Овим би се одбио { $n } коментар.
        [few] Овим би се одбила { $n } коментара.
       *[other] Овим би се одбило { $n } коментара.
    }
queue-would-spam =
    { $n ->
        [one] Овим би се { $n } коментар означио као спам.
        [few] Овим би се { $n } коментара означила као спам.
       *[other] Овим би се { $n } коментара означило као спам.
    }
queue-would-not-spam =
    { $n ->
        [one] Овим би се рекло да { $n } коментар није спам.
        [few] Овим би се рекло да { $n } коментара нису спам.
       *[other] Овим би се рекло да { $n } коментара није спам.
    }
queue-would-trash =
    { $n ->
        [one] Овим би { $n } коментар отишао у отпад.
        [few] Овим би { $n } коментара отишла у отпад.
       *[other] Овим би { $n } коментара отишло у отпад.
    }
queue-whole-capped = Одговара још коментара. Одједном иде највише { $n }; остали чекају следећи пут.
queue-whole-undo = Може се опозвати одједном.
queue-whole-changed = Број се у међувремену променио: био је { $before }. Погледајте поново; још ништа није урађено.
queue-whole-none = Више ништа не одговара.
# -- deeds on cards
audit-act-restore = Враћено на претходно место
audit-act-pin = Истакнуто
audit-act-unpin = Више није истакнуто
audit-act-close-thread = Расправа затворена
audit-act-reopen-thread = Расправа поново отворена
audit-act-close-page = Коментари на страници затворени
audit-act-reopen-page = Коментари на страници поново отворени
audit-act-correct = Изменило уредништво
audit-act-flip = Смер текста промењен
audit-act-reply = Одговорило уредништво
desk-done-restore = Коментар који је послао { $name } враћен је где је био.
desk-already-restore = Овај коментар је већ враћен на претходно место. Одлука: { $who }, { $when }.
desk-done-pin = Коментар који је послао { $name } истакнут је.
desk-done-unpin = Коментар који је послао { $name } више није истакнут.
desk-done-close-thread = У расправи коју је почео { $name } више се не може одговарати.
desk-done-reopen-thread = У расправи коју је почео { $name } поново се може одговарати.
desk-done-close-page = Страница више не прима коментаре.
desk-done-reopen-page = Страница поново прима коментаре.
desk-done-correct = Коментар који је послао { $name } измењен је.
desk-done-flip = Текст који је послао { $name } сада тече у другом смеру.
desk-done-reply = Ваш одговор за { $name } је објављен.
desk-fault-pin-reply = Истаћи се може само коментар којим почиње расправа.
desk-fault-pin-many = На овој страници су већ истакнута три коментара. Прво скините један.
desk-restore = На претходно место
desk-left = { $n ->
    [0] Ништа више не чека.
    [one] Још { $n } коментар.
    [few] Још { $n } коментара.
   *[other] Још { $n } коментара.
}
desk-undone-many = { $n ->
    [one] Поништена је { $n } измена.
    [few] Поништене су { $n } измене.
   *[other] Поништено је { $n } измена.
}
desk-undone-some = Поништено: { $n }. У међувремену промењено и остављено: { $missed }.
desk-page-closed = страница је затворена
desk-thread-closed = расправа је затворена
desk-network = Мрежа
desk-diff = Шта је аутор изменио
desk-reason-tell = Пошаљи ово аутору
desk-reason-tell-asked = Јави ауторима који су то тражили
desk-reply = Одговори…
desk-reply-words = Ваш одговор
desk-reply-under-site = У име сајта
desk-reply-approves = Уз ваш одговор се одобрава и коментар.
desk-reply-send = Објави одговор
desk-reply-saved = Сачуван одговор
desk-reply-saved-none = Ниједан
desk-reply-saved-hint = Ако нешто допишете, стајаће испод њега.
desk-edit = Измени…
desk-edit-words = Текст
desk-edit-hint = Читаоци виде да је измену унело уредништво; претходни текст остаје у дневнику.
desk-edit-why = Разлог, за дневник
desk-edit-save = Сачувај
desk-more = Још…
desk-pin = Истакни
desk-unpin = Скини истицање
desk-close-thread = Затвори ову расправу
desk-reopen-thread = Отвори ову расправу
desk-close-page = Затвори коментаре на страници
desk-reopen-page = Отвори коментаре на страници
desk-flip-ltr = Прикажи слева надесно
desk-flip-rtl = Прикажи здесна налево
desk-author = О овом аутору
desk-card-failed = Није урађено: сервер није одговорио како треба. Покушајте поново.
desk-keys-undo = поништи последњу одлуку
desk-keys-reply = одговори
desk-keys-edit = измени
desk-keys-author = о аутору
desk-keys-all = изабери све
desk-keys-selected = одлучи о изабранима
desk-keys-queues = пређи на стање
desk-keys-close = Затвори
desk-author-title = Аутор:
desk-author-is-blocked = Овај аутор је блокиран.
desk-author-until = до { $date }
desk-author-blocks = Све блокаде
desk-author-sent = Послато
desk-author-rate = Одобрено, од одлучених
desk-author-ratings = Дате оцене
desk-author-names = Друга имена
desk-author-addresses = Имејл адресе
desk-author-near = Са исте мреже или адресе
desk-author-approve = { $n ->
    [one] Одобри { $n } коментар на чекању
    [few] Одобри сва { $n } коментара на чекању
   *[other] Одобри свих { $n } коментара на чекању
}
desk-author-block-open = Блокирај и сакриј све…
desk-author-block-lead = { $n ->
    [one] Одбија се { $n } коментар и од овог аутора се више ништа не прима. Све се може поништити заједно.
    [few] Одбијају се { $n } коментара и од овог аутора се више ништа не прима. Све се може поништити заједно.
   *[other] Одбија се { $n } коментара и од овог аутора се више ништа не прима. Све се може поништити заједно.
}
desk-author-block-reason = Разлог
desk-author-block-days = На колико дуго
desk-author-block-ever = Заувек
desk-author-days = { $n ->
    [one] { $n } дан
    [few] { $n } дана
   *[other] { $n } дана
}
desk-author-block = Блокирај и сакриј
desk-author-approved = { $n ->
    [one] Одобрен је { $n } коментар овог аутора.
    [few] Одобрена су { $n } коментара овог аутора.
   *[other] Одобрено је { $n } коментара овог аутора.
}
desk-author-blocked = { $n ->
    [one] Аутор је блокиран, сакривен је { $n } коментар.
    [few] Аутор је блокиран, сакривена су { $n } коментара.
   *[other] Аутор је блокиран, сакривено је { $n } коментара.
}
desk-author-notes = Белешке
desk-author-note = Белешка за друге модераторе
desk-author-note-add = Додај белешку
desk-author-noted = Белешка је додата.
desk-author-note-gone = Белешка је уклоњена.
desk-author-newest = Најновији коментари
