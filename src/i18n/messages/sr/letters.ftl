# Одлучивање везом из писма
by-letter-approve-title = Одобрити овај коментар?
by-letter-spam-title = Да ли је овај коментар непожељан?
by-letter-reject-title = Одбити овај коментар?
by-letter-as = Одлучујете као { $name }. Док не притиснете дугме, ништа се не дешава.
by-letter-changed = Коментар се променио откако сте отворили страницу. Прочитајте га поново.
by-letter-used-title = Одлучено је
by-letter-decided-title = О коментару је већ одлучено
by-letter-over-title = Веза је истекла
by-letter-over-text = Везе из писма важе седам дана. Коментар је и даље на контролној табли.
by-letter-waits-again = Коментар поново чека одлуку.
by-letter-reply = Одговор (необавезно)
by-letter-reply-hint = Појављује се испод коментара, са ознаком редакције.

# Колико често стижу писма
letters-title = Писма о коментарима
letters-lead = Стижу на адресу
letters-off = Администратор вам је искључио писма.
letters-when = Када коментари чекају, пишите ми
letters-at-once = Одмах
letters-every = Са паузом
letters-daily = Једном дневно
letters-none = Никада
letters-pause = Између два писма најмање
letters-minutes =
    { $n ->
        [one] { $n } минут
        [few] { $n } минута
       *[other] { $n } минута
    }
letters-at = У колико сати
letters-hour = { $n }.00
letters-zone = Ваша временска зона
letters-zone-hint = На пример Europe/Belgrade или Asia/Tehran. Летње време се поштује.
letters-most = Највише толико писама на сат
letters-most-hint = Када стигне више коментара, једно писмо говори о свима.
letters-keep = Сачувај
letters-kept = Сачувано. Писма од сада стижу како желите.
letters-fault-rhythm = Изаберите када писма треба да стижу.
letters-fault-zone = Не постоји временска зона тог имена.
letters-fault-number = Унесите број од { $least } до { $most }.
audit-act-letters-set = промена времена писама
audit-act-by-letter = одлука везом из писма

# Одлазна писма
outbox-title = Одлазна писма
outbox-folders = Писма по стању
outbox-waiting = На путу
outbox-failing = Покушава се поново
outbox-failed = Одустало се
outbox-stopped = Заустављено
outbox-sent = Послато
outbox-sent-at = Послато
outbox-none = Нема писама.
outbox-acts = Шта можете да урадите
outbox-retry = Покушај сада
outbox-give-up = Одустани
outbox-retried = Писмо се поново шаље.
outbox-given-up = Од слања писма се одустало.
outbox-stopped-why = Адреса одбија писма.
outbox-addresses = Адресе које одбијају писма
outbox-addresses-lead = После три узастопно одбијена писма, или једног враћеног, на адресу се ништа не шаље док то не дозволите.
outbox-address = Адреса
outbox-address-gone = Више није позната
outbox-refusals = Одбијено
outbox-last = Последњи пут
outbox-is-stopped = заустављено
outbox-by-hand = Писмо се вратило.
outbox-lift = Дозволи
outbox-lifted = На ту адресу се поново шаље.
outbox-bounced = Писмо се вратило са адресе
outbox-bounced-hint = На ову адресу се више ништа не шаље.
outbox-note = Заустави писма
outbox-noted = Забележено. На ту адресу се више ништа не шаље.
outbox-no-address = То није адреса е-поште.
audit-act-letter-retry = нови покушај слања писма
audit-act-letter-given-up = одустајање од слања писма
audit-act-address-lifted = дозвола писама на адресу
audit-act-address-bounced = заустављање писама на адресу
