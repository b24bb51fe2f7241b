# Налози: људи, позиви, нове лозинке, други корак, пријаве, кључеви; дневник
desk-place-users = Људи

login-forgotten = Заборавили сте лозинку?
code-title = Још један корак
code-lead = Лозинка је тачна. Сада унесите код који показује ваша апликација.
code-label = Код
code-hint = Шест цифара из апликације или један од кодова за опоравак.
code-send = Пријави се
second-factor-wrong = Код није тачан или је већ искоришћен. Апликација сваких пола минута показује други.
second-factor-stale = Страница је била застарела. Ништа није промењено; почните поново.
second-factor-off-done = За пријаву више није потребан код.

join-title = Позвани сте
join-lead = Улога на контролној табли: { $role }. Ваша адреса: { $email }.
invitation-dead-lead = Већ је искоришћена, повучена или је старија од недељу дана. Затражите другу од особе која вас је позвала.

reset-title = Нова лозинка
reset-lead = На вашу адресу шаљемо везу помоћу које бирате другу лозинку.
reset-send = Пошаљи везу
reset-sent = Ако за ову адресу постоји налог, писмо са везом је на путу. Веза важи једном, сат времена.
reset-choose-title = Изаберите другу лозинку
reset-choose-lead = За налог { $email }. Свуда ћете морати поново да се пријавите, а кључеви програма престају да раде.
reset-dead-lead = Већ је искоришћена или је старија од сат времена. Затражите другу на страници за пријаву.
reset-done = Лозинка је промењена. Пријавите се новом.

own-title = Ваш налог
own-part-account = Налог
own-part-password = Лозинка
own-part-second = Други корак
own-part-letters = Писма
own-part-tokens = Кључеви за програме
own-lang = Језик контролне табле
own-lang-browser = Како тражи прегледач
own-save = Сачувај
own-saved = Сачувано.
own-sessions = Где сте пријављени
own-sessions-lead = Прегледач мора поново да се пријави ако се не користи дуже од { $idle } д., а у сваком случају после { $most } д.
own-browser = Прегледач
own-browser-unknown = Непознат
own-since = Од
own-seen = Последњи пут
own-here = овде
own-end = Одјави
own-end-others = Одјави свуда другде
own-others-ended = Сада сте пријављени само овде.
own-session-ended = Тај прегледач је одјављен.

second-title = Други корак
second-on-title = Код уз лозинку
second-lead = Апликација на телефону показује код који се мења сваких пола минута. Ко сазна лозинку, ни тада не може да уђе.
second-step-scan = Отворите апликацију за кодове и усмерите је на овај квадрат:
second-picture = Квадратни код са тајном за апликацију; исто пише и испод
second-step-type = Или упишите ово у апликацију:
second-step-code = Затим унесите код који апликација показује. Свуда другде бићете одјављени.
second-on-send = Укључи
second-is-on = Укључено од { $date }
second-codes-left =
    { $n ->
        [0] Немате више кодова за опоравак.
        [one] Имате још { $n } код за опоравак.
        [few] Имате још { $n } кода за опоравак.
       *[other] Имате још { $n } кодова за опоравак.
    }
second-change-lead = За било шта од овога још једном унесите код.
second-codes-new = Нови кодови за опоравак
second-off-send = Искључи
recovery-title = Кодови за опоравак
recovery-lead = Запишите их сада: више се не приказују. Сваки једном отвара контролну таблу ако изгубите телефон.
recovery-kept = Записани су

token-list = Ваши кључеви
token-lead = Програм са кључем ради у ваше име, и само оно што смете и ви. Кључеви престају да раде с новом лозинком или улогом.
token-name = Назив
token-name-hint = У дневнику стоји уз ваше име.
token-scopes = За шта служи
token-scope-queue = читање онога што чека
token-scope-decide = одлуке о коментарима
token-scope-averages = просечне оцене
token-scope-exports = извоз
token-until = Важи до
token-over = истекло
token-used = Последња употреба
token-never = никад
token-days = Колико дуго
token-n-days =
    { $n ->
        [one] { $n } дан
        [few] { $n } дана
       *[other] { $n } дана
    }
token-make = Направи кључ
token-end = Укини
token-ended = Кључ више не ради.
token-fresh = Ваш нови кључ
token-fresh-lead = Копирајте га сада: више се не приказује.
token-use = Програм га шаље уз сваки захтев, у овом заглављу:
token-fault-name = Дајте кључу назив.
token-fault-scopes = Реците за шта кључ служи.
token-fault-days = Реците колико дуго кључ важи.
token-fault-many = Имате 20 кључева. Прво укините један.

users-title = Људи
users-lead = Ко сме да се пријави и шта ко сме.
users-role = Улога
users-limits = Ограничења
users-no-limits = без ограничења
users-second-on = укључено
users-second-off = искључено
users-not-here = без пријаве
users-you = ви
users-is-disabled = онемогућен
users-is-active = активан
users-state = Стање
users-made = Од
users-back = Сви људи
users-log = Дела овог налога
users-rights = Шта овај налог сме
users-role-hint = Друга улога прекида све пријаве и кључеве налога.
users-limit-sites = Само ови сајтови
users-limit-langs = Само чланци на овим језицима
users-limit-hint = Без ознака нема ограничења. Администратор никад није ограничен.
users-door = Пријава
users-enable = Поново пусти
users-enable-hint = Са лозинком коју је налог имао.
users-end-sessions = Одјави свуда
users-end-sessions-hint = Поновна пријава је могућа.
users-send-reset = Пошаљи везу за нову лозинку
users-send-reset-hint = Писмом, на адресу налога.
users-reset-second = Уклони други корак
users-reset-second-hint = Кад су изгубљени телефон и кодови за опоравак.
users-disable = Онемогући
users-disable-hint = Све престаје одмах. Одлуке остају у дневнику.
users-invitations = Позвани
users-sent = Послато
users-invite = Позовите некога
users-invite-lead = Стиже писмо са везом; име и лозинку бира сам позвани.
users-invite-again = Пошаљи поново
users-invite-withdraw = Повуци
users-invite-send = Пошаљи позив
users-lang = Језик писма
users-invited = Позив иде на { $email }.
users-invited-again = Позив је поново послат. Претходна веза више не важи.
users-invitation-withdrawn = Позив је повучен.
users-rights-done = Сачувано: { $name }.
users-disabled = Налог је онемогућен: { $name }.
users-enabled = Налог поново сме да се пријави: { $name }.
users-sessions-ended = Налог је свуда одјављен: { $name }.
users-second-reset = Налог се пријављује без кода: { $name }.
users-reset-sent = Писмо је на путу: { $name }.
users-last-admin = Није урађено: не би остао нико ко сме све.
users-fault-role = Изаберите улогу.
users-fault-lang = Изаберите језик.

mail-invitation-title = Позвани сте да модерирате
mail-invitation-text = { $name } вас позива на контролну таблу сајта { $site }.
mail-invitation-until = Веза важи једном, до { $date }
mail-invitation-open = Прихвати позив
mail-invitation-why = Ако не знате о чему је реч, не морате ништа да радите.
mail-reset-title = Изаберите другу лозинку
mail-reset-text = Здраво, { $name }. Затражена је веза помоћу које може да се промени ваша лозинка. Важи једном, сат времена.
mail-reset-open = Изабери лозинку
mail-reset-why = Ако то нисте били ви, не радите ништа: лозинка остаје иста.

audit-act-submit = Послат коментар
audit-act-edit = Измењен коментар
audit-act-withdraw = Повучен коментар
audit-act-approve = Одобрено
audit-act-reject = Одбијено
audit-act-spam = Означено као спам
audit-act-not-spam = Није спам
audit-act-trash = Бачено у отпад
audit-act-undo = Враћена одлука
audit-act-add-rule-hold = Додато на листу: чекање
audit-act-add-rule-spam = Додато на листу: спам
audit-act-add-rule-allow = Додато на листу: поверење
audit-act-remove-rule = Уклоњено са листе
audit-act-account-create = Направљен налог
audit-act-account-join = Прихваћен позив
audit-act-account-role = Промењена улога
audit-act-account-limits = Промењена ограничења
audit-act-account-rename = Промењено име или језик
audit-act-account-disable = Онемогућен налог
audit-act-account-enable = Поново пуштен налог
audit-act-account-invite = Послат позив
audit-act-account-invite-again = Поново послат позив
audit-act-account-invite-withdraw = Повучен позив
audit-act-password-change = Промењена лозинка
audit-act-password-reset-ask = Затражена веза за лозинку
audit-act-password-reset = Изабрана лозинка помоћу везе
audit-act-sign-in = Пријава
audit-act-sign-in-failed = Неуспела пријава
audit-act-sign-out = Одјава
audit-act-second-factor-on = Укључен други корак
audit-act-second-factor-off = Искључен други корак
audit-act-second-factor-reset = Уклоњен туђи други корак
audit-act-second-factor-failed = Унет погрешан код
audit-act-recovery-codes-new = Направљени кодови за опоравак
audit-act-session-end = Прекинута пријава
audit-act-sessions-end = Прекинуте пријаве
audit-act-token-create = Направљен кључ
audit-act-token-end = Укинут кључ
audit-act-export = Извоз

log-title = Дневник
log-lead = Ко је шта урадио, када и зашто. Одлуке могу да се врате; сам дневник не може да се мења.
log-narrow = Сузи дневник
log-anybody = било ко
log-anything = било шта
log-kind = Врста
log-from = Од
log-to = До
log-day-form = 2026-03-21
log-subject = Број или коментар
log-show = Прикажи
log-all = Прикажи све
log-n =
    { $n ->
        [one] { $n } ред
        [few] { $n } реда
       *[other] { $n } редова
    }
log-empty = У дневнику нема ничег таквог.
log-about = О чему
log-change = Промена
log-before = Пре
log-after = После
log-who-readers = Читаоци
log-who-program = Програм
log-column-id = Број реда
log-column-actor-kind = Модератор, читалац или програм
log-column-account = Број налога
log-column-batch = Исто за све редове једног дела
log-column-undoes = Ред који је овај вратио
audit-subject-comment = Коментар
audit-subject-rating = Оцена
audit-subject-article = Чланак
audit-subject-account = Налог
audit-subject-setting = Подешавање
audit-subject-session = Пријава
audit-subject-token = Кључ
audit-subject-rule = Правило
audit-subject-block = Блокада
audit-subject-author = Аутор
audit-subject-address = Адреса
audit-subject-letter = Писмо
audit-subject-export = Извоз
audit-subject-import = Увоз
audit-subject-site = Сајт
audit-subject-survey = Анкета
audit-act-ratings-set-aside = Издвојене оцене
audit-act-ratings-restore = Враћене оцене
audit-act-import-articles = Увезени чланци
audit-act-erase = Обрисано све о једној адреси
audit-act-end-letters = Окончана писма
audit-act-refuse-letters = Одбијена сва писма
audit-act-take-along = Преузети подаци о адреси
log-told-link = преко везе
log-told-code = са кодом
log-told-recovery-code = са кодом за опоравак
