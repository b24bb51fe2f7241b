# پیشخوان
desk-name = پیشخوان
desk-skip = رفتن به فهرست
desk-places = بخش‌ها
desk-languages = زبان
desk-place-overview = نمای کلی
desk-place-comments = نظرات
desk-place-log = رویدادها
desk-place-ratings = امتیازها
desk-place-exports = برون‌بری
desk-sign-out = خروج
desk-role-admin = مدیر
desk-role-moderator = ناظر

desk-overview-title = نمای کلی
desk-overview-waiting = در انتظار
desk-overview-spam = هرزنامه
desk-overview-published = منتشرشده
desk-overview-go =
    { $n ->
        [one] خواندن { $n } نظر در انتظار
       *[other] خواندن { $n } نظر در انتظار
    }
desk-overview-done = همه رسیدگی شد. نظری در انتظار نیست.
desk-overview-recent = تازه‌ترین تصمیم‌ها

desk-comments-title = نظرات
desk-comments-oldest-first = قدیمی‌ترین اول
desk-comments-newest-first = جدیدترین اول
desk-states = وضعیت
desk-state-held = در انتظار
desk-state-published = منتشرشده
desk-state-rejected = ردشده
desk-state-spam = هرزنامه
desk-state-trashed = زباله‌دان
desk-state-withdrawn = پس‌گرفته
desk-empty-held = همه رسیدگی شد. نظری در انتظار نیست.
desk-empty-other = اینجا چیزی نیست.
desk-empty-look = دیدن آنچه هرزنامه شناخته شده

desk-case-parent = در پاسخ به { $name }:
desk-case-website = وب‌سایت
desk-why = چرا اینجاست
desk-why-sum = جمع
desk-why-rules = داوری با
desk-why-policy = نظر نویسنده‌های تازه پیش از انتشار خوانده می‌شود.
desk-past = پیشینه: { $sent } نظر فرستاده، { $approved } نظر تأیید شده.
desk-case-nobody = برنامه

desk-approve = تأیید
desk-reject = رد
desk-spam = هرزنامه
desk-not-spam = هرزنامه نیست
desk-trash = زباله‌دان
desk-undo = بازگردانی
desk-undo-together = بازگردانی هر { $n } مورد
desk-reject-open = رد…
desk-reason = دلیل
desk-reason-none = بدون ذکر دلیل
desk-reason-off-topic = بی‌ربط به موضوع
desk-reason-insult = توهین‌آمیز
desk-reason-advert = تبلیغ
desk-reason-personal = اطلاعات شخصی دیگران
desk-reason-empty = بی‌محتوا
desk-reason-duplicate = تکراری
desk-reason-note = یادداشت
desk-reason-note-hint = تنها در پیشخوان دیده می‌شود.

desk-did-approve = تأیید شد
desk-did-reject = رد شد
desk-did-spam = هرزنامه شناخته شد
desk-did-not-spam = از هرزنامه‌ها بیرون آمد
desk-did-trash = به زباله‌دان رفت
desk-did-undo = بازگردانده شد
desk-done-approve = نظر { $name } منتشر شد.
desk-done-reject = نظر { $name } رد شد.
desk-done-spam = نظر { $name } هرزنامه شناخته شد.
desk-done-not-spam = نظر { $name } هرزنامه نیست و در انتظار بررسی است.
desk-done-trash = نظر { $name } به زباله‌دان رفت.
desk-done-undo = نظر { $name } به جای پیشین خود بازگشت.
desk-done-many =
    { $n ->
        [one] برای { $n } نظر انجام شد.
       *[other] برای { $n } نظر انجام شد.
    }
desk-done-some = انجام شد: { $n }. در این میان تصمیم گرفته شده و همان ماند: { $missed }.

desk-bulk = کارهای دسته‌جمعی
desk-bulk-all = همهٔ این صفحه
desk-bulk-apply = اجرا
desk-bulk-none = نظری انتخاب نشده است.
desk-bulk-select = انتخاب نظر { $name }

desk-decided-title = پیش‌تر تصمیم گرفته شده
desk-already-approve = این نظر را { $who } پیش‌تر تأیید کرده است ({ $when }).
desk-already-reject = این نظر را { $who } پیش‌تر رد کرده است ({ $when }).
desk-already-spam = این نظر را { $who } پیش‌تر هرزنامه شناخته است ({ $when }).
desk-already-not-spam = این نظر را { $who } پیش‌تر از هرزنامه‌ها بیرون آورده است ({ $when }).
desk-already-trash = این نظر را { $who } پیش‌تر به زباله‌دان فرستاده است ({ $when }).
desk-already-undo = آخرین تصمیم دربارهٔ این نظر را { $who } پیش‌تر بازگردانده است ({ $when }).
desk-already-changed = این نظر پس از باز کردن فهرست تغییر کرده است. لطفاً دوباره آن را بخوانید.
desk-already-withdrawn = نویسنده این نظر را پس گرفته است و نمی‌توان آن را منتشر کرد.
desk-already-now = وضعیت کنونی:
desk-decided-otherwise = اگر نظر دیگری دارید، اینجا تصمیم بگیرید:
desk-back = بازگشت به فهرست

desk-seek = جست‌وجو
desk-seek-label = جست‌وجو در نام‌ها، وب‌سایت‌ها و متن‌ها
desk-seek-found =
    { $n ->
        [0] اینجا در هیچ نظری { $q } نیامده است.
        [one] { $q } در { $n } نظر آمده است.
       *[other] { $q } در { $n } نظر آمده است.
    }
desk-seek-all = نمایش همه
desk-spam-kept =
    { $n ->
        [one] آنچه اینجاست پس از { $n } روز پاک می‌شود. «هرزنامه نیست» آن را دوباره به صف بررسی می‌برد.
       *[other] آنچه اینجاست پس از { $n } روز پاک می‌شود. «هرزنامه نیست» آن را دوباره به صف بررسی می‌برد.
    }
desk-spam-goes = { $date } پاک می‌شود

desk-log-title = تصمیم‌ها
desk-log-lead = هر تصمیمی را می‌توان بازگرداند.
desk-log-when = زمان
desk-log-who = چه کسی
desk-log-what = چه کرد
desk-log-comment = نظر
desk-log-why = دلیل
desk-log-empty = هنوز تصمیمی گرفته نشده است.

desk-keys = کلیدها
desk-keys-turn-off = خاموش کردن کلیدها
desk-keys-turn-on = روشن کردن کلیدها
desk-keys-next = نظر بعدی
desk-keys-previous = نظر قبلی
desk-keys-reject = انتخاب دلیل و رد
desk-keys-article = باز کردن مقاله
desk-keys-select = انتخاب

desk-exports-title = برون‌بری
desk-exports-ratings = میانگین امتیازها
desk-exports-ratings-lead = برای هر مقاله یک سطر: شمار رأی‌ها، میانگین و اینکه هر تعداد ستاره را چند نفر برگزیده‌اند.
desk-exports-csv = برای صفحه‌گسترده‌ها و اسکریپت‌ها
desk-exports-json = برای برنامه‌ها
desk-exports-xlsx = برای اکسل و لیبره‌آفیس

desk-overview-comments-day = نظرهای ۲۴ ساعت گذشته
desk-overview-ratings-day = امتیازهای ۲۴ ساعت گذشته
desk-overview-log = همهٔ تصمیم‌ها
desk-past-first = نخستین نظر این خواننده است.
desk-case-edited = نویسنده ویرایش کرده
desk-why-low = نشانهٔ مشکوکی دیده نشد.
desk-keys-lead = کلیدها هنگامی کار می‌کنند که هیچ خانه‌ای در حال نوشتن نباشد.
desk-keys-act = تصمیم دربارهٔ نظری که برگزیده شده
desk-keys-help = نشان دادن همین راهنما
desk-done-nothing = تصمیمی برای بازگرداندن نیست.
desk-log-from = از
desk-log-to = به
desk-log-undone = بعداً بازگردانده شد
desk-act-edit = نویسنده ویرایش کرد
desk-act-withdraw = نویسنده پس گرفت
desk-act-submit = فرستاده شد

# ورود
login-title = ورود
login-email = ایمیل
login-password = گذرواژه
login-send = ورود
login-wrong = ایمیل یا گذرواژه درست نیست.
login-empty = ایمیل و گذرواژهٔ خود را بنویسید.
login-first = هنوز حسابی ساخته نشده است
login-first-link = برنامه هنگام آغاز به کار پیوندی برای ساختن نخستین حساب چاپ می‌کند. این پیوند یک بار و تا ۳۰ دقیقه کار می‌کند.
login-first-command = حساب را در خط فرمان هم می‌توان ساخت:
sign-in-title = ورود با نام { $name }
sign-in-lead = این پیوند یک بار کار می‌کند. برای رفتن به پیشخوان دکمه را بزنید.
sign-in-send = رفتن به پیشخوان
sign-in-dead-title = این پیوند دیگر کار نمی‌کند
sign-in-dead-lead = پیش‌تر به کار رفته یا زمانش گذشته است. با گذرواژهٔ خود وارد شوید یا پیوند دیگری بخواهید.

# نخستین حساب
setup-title = نخستین حساب
setup-lead = این حساب همهٔ اختیارها را دارد: بررسی نظرها، برون‌بری و راه دادن دیگران.
setup-name = نام
setup-name-hint = در پیشخوان کنار تصمیم‌های شما دیده می‌شود.
setup-email = ایمیل
setup-email-hint = خبر نظرهای در انتظار به این نشانی فرستاده می‌شود.
setup-password = گذرواژه
setup-password-hint = دست‌کم { $n } نویسه، به هر زبانی. چند واژه بهتر از یکی است.
setup-again = تکرار گذرواژه
setup-send = ساختن حساب
setup-dead-lead = پیش‌تر به کار رفته یا بیش از ۳۰ دقیقه از آن گذشته است. برای گرفتن پیوند دیگر، برنامه را دوباره راه بیندازید.

account-faults =
    { $n ->
        [one] { $n } مورد را درست کنید
       *[other] { $n } مورد را درست کنید
    }
account-fault-name-missing = نام را بنویسید.
account-fault-name-long = نام حداکثر { $n } نویسه می‌تواند باشد.
account-fault-email-missing = نشانی ایمیل را بنویسید.
account-fault-email-wrong = این به نشانی ایمیل نمی‌ماند.
account-fault-email-taken = با این نشانی ایمیل پیش‌تر حسابی ساخته شده است.
account-fault-password-short = گذرواژه باید دست‌کم { $n } نویسه باشد.
account-fault-password-long = گذرواژه بیش از اندازه بلند است.
account-fault-password-known = گذرواژه نباید همان نام یا نشانی ایمیل باشد.
account-fault-password-differs = دو گذرواژه یکی نیستند.

desk-place-system = نامه‌ها
desk-system-title = نامه‌ها
desk-system-letters = نامه‌های یک ماه گذشته
desk-system-waiting = در راه
desk-system-sent = فرستاده‌شده
desk-system-failed = نرسیده
desk-system-files = سرور ایمیل تنظیم نشده است: نامه‌ها در پوشهٔ داده‌ها در پرونده نوشته می‌شوند.
desk-system-stuck =
    { $n ->
        [one] از { $n } رویداد نامه‌ای ساخته نشد؛ دلیلش در گزارش سرور است.
       *[other] از { $n } رویداد نامه‌ای ساخته نشد؛ دلیلش در گزارش سرور است.
    }
desk-system-troubled = نامه‌های پذیرفته‌نشده
desk-system-none = هیچ. هر چه فرستاده شد پذیرفته شد.
desk-system-letter = نامه
desk-system-made = زمان نوشتن
desk-system-tried = تلاش‌ها
desk-system-times =
    { $n ->
        [one] { $n } بار
       *[other] { $n } بار
    }
desk-system-next = تلاش بعدی
desk-system-given-up = نرسید
desk-system-why = پاسخ سرور
desk-password-title = تغییر گذرواژه
desk-password-lead = در جاهای دیگری که وارد شده‌اید، باید دوباره وارد شوید.
desk-password-current = گذرواژهٔ کنونی
desk-password-new = گذرواژهٔ تازه
desk-password-send = تغییر گذرواژه
desk-password-wrong = این گذرواژهٔ شما نیست.
desk-password-done = گذرواژهٔ شما تغییر کرد.
desk-crowds-title = امتیازهایی از یک شبکه
desk-crowds-lead = چند امتیاز به یک صفحه از یک شبکه در یک روز، در ۳۰ روز گذشته. نخستین امتیاز بی‌درنگ شمرده می‌شود و بقیه پس از نوشتن کد؛ یک مدرسه یا اداره هم چنین دیده می‌شود.
desk-crowds-empty = هیچ صفحه‌ای چند امتیاز از یک شبکه ندارد.
desk-crowd-sum = { $n ->
    [one] { $n } امتیاز از یک شبکه
   *[other] { $n } امتیاز از یک شبکه
}
desk-crowd-counted = شمرده‌شده: { $n }
desk-crowd-unproven = در انتظار کد: { $n }
desk-crowd-aside = کنارگذاشته: { $n }
desk-crowd-stars = ستاره‌های داده‌شده
desk-crowd-star = { $n ->
    [one] { $n } ستاره
   *[other] { $n } ستاره
}
desk-crowd-set-aside-do = کنار گذاشتن همه
desk-crowd-restore-do = شمردن همه
desk-crowd-set-aside = { $n ->
    [one] { $n } امتیاز دیگر شمرده نمی‌شود
   *[other] { $n } امتیاز دیگر شمرده نمی‌شود
}
desk-crowd-restored = { $n ->
    [one] { $n } امتیاز دیگر هم شمرده می‌شود
   *[other] { $n } امتیاز دیگر هم شمرده می‌شود
}


desk-place-spam = هرزنامه
desk-act-add-rule-hold = به فهرست افزود: در انتظار بماند
desk-act-add-rule-spam = به فهرست افزود: پوشهٔ هرزنامه
desk-act-add-rule-allow = به فهرست افزود: مورد اعتماد
desk-act-remove-rule = از فهرست برداشت

# صفحه‌های هرزنامه
spam-parts = هرزنامه
spam-part-lists = فهرست‌ها
spam-part-folder = پوشهٔ هرزنامه
lists-title = واژه‌ها، الگوها و دامنه‌ها
lists-lead = آنچه اینجا می‌نویسید در هر متن و نام و وب‌سایت آن جست‌وجو می‌شود.
lists-add = افزودن
lists-rules = در فهرست
lists-empty = هنوز چیزی در فهرست نیست.
lists-hits-lead =
    { $n ->
        [one] موردهای یافته‌شده در تازه‌ترین نظرهای ۳۰ روز گذشته ({ $n } نظر).
       *[other] موردهای یافته‌شده در تازه‌ترین نظرهای ۳۰ روز گذشته ({ $n } نظر).
    }
rule-kind = گونه
rule-kind-word = واژه
rule-kind-pattern = الگو
rule-kind-domain = دامنه
rule-text = متن
rule-text-hint = یک یا چند واژه، با هر املایی؛ * جای هر چند حرف می‌نشیند. الگو یک عبارت باقاعده است. دامنه با هر چه زیر آن است شمرده می‌شود.
rule-action = آنگاه
rule-action-hold = در انتظار بماند
rule-action-spam = پوشهٔ هرزنامه
rule-action-allow = مورد اعتماد
rule-add = افزودن به فهرست
rule-remove = برداشتن
rule-hits = یافته‌شده
rule-hits-published = منتشرشده‌ها
rule-added-by = افزوده
rule-added = { $text } به فهرست افزوده شد.
rule-replaced = { $text } در فهرست بود؛ اکنون کار دیگری می‌کند.
rule-removed = { $text } از فهرست برداشته شد.
rule-gone = پیش‌تر برداشته شده است.
rule-fault-kind = بگویید چه چیزی جست‌وجو شود.
rule-fault-action = بگویید آنگاه چه شود.
rule-fault-empty = یک واژه، الگو یا دامنه بنویسید.
rule-fault-long = بیش از اندازه بلند است: حداکثر ۳۰۰ نویسه.
rule-fault-broad = این تقریباً در هر متنی یافت می‌شود.
rule-fault-pattern = این الگو خوانده نمی‌شود یا بیش از اندازه بزرگ است.
rule-fault-domain = این دامنه نیست. آن را مانند example.com بنویسید.
rule-fault-trust = تنها به دامنه می‌توان اعتماد کرد.
rule-fault-there = این از پیش در فهرست هست.
rule-fault-full =
    { $n ->
        [one] فهرست پر است: { $n } سطر، که ۱۰۰ تای آن می‌تواند الگو باشد.
       *[other] فهرست پر است: { $n } سطر، که ۱۰۰ تای آن می‌تواند الگو باشد.
    }
trial-title = آزمودن یک متن
trial-lead = ببینید دربارهٔ متنی از نویسنده‌ای تازه چگونه داوری می‌شود. چیزی ذخیره نمی‌شود.
trial-send = بیازما
trial-pass = منتشر می‌شود
trial-hold = در انتظار می‌ماند
trial-spam = به پوشهٔ هرزنامه می‌رود
spam-part-domains = دامنه‌ها
domains-title = دامنه‌ها
domains-lead = دامنه‌هایی که نظرها به آن‌ها پیوند دارند و آنچه ناظران دربارهٔ آن نظرها گفته‌اند.
domains-spam = هرزنامه
domains-honest = درست
domains-seen = آخرین بار
domains-put = گذاشتن در فهرست
domains-empty = هنوز هیچ نظری پیوند ندارد.
domains-texts =
    { $n ->
        [one] در { $n } نظر
       *[other] در { $n } نظر
    }

# -- queue
desk-state-reported = گزارش‌شده
queue-sort = ترتیب
queue-sort-urgency = فوری‌ترین اول
queue-filter = پالایه
queue-filter-on = پالایه ({ $n })
queue-filter-apply = اعمال
queue-filter-clear = برداشتن همهٔ پالایه‌ها
queue-chips = پالایه‌های به‌کاررفته
queue-chip-remove = برداشتن پالایهٔ «{ $name }»
queue-any = همه
queue-site = وب‌گاه
queue-article = مقاله
queue-article-hint = نشانی یا عنوان آن
queue-lang = زبان
queue-kind = نوع
queue-kind-comment = نظر بدون ستاره
queue-kind-review = نظر با ستاره
queue-kind-edited = تغییریافته به دست نویسنده
queue-kind-reply = پاسخ
queue-why = چرا نگه داشته شد
queue-why-new-writer = نویسندهٔ تازه
queue-why-links = پیوندها
queue-why-lists = فهرست‌ها و قاعده‌های شما
queue-why-repeat = پیش‌تر فرستاده شده
queue-why-filter = فیلتر
queue-why-others = برنامه‌های دیگر
queue-why-form = شیوهٔ پر شدن فرم
queue-why-script = خط و نشانه‌های پنهان
queue-why-advert = تبلیغ، شماره
queue-why-much = بیش از اندازه در یک زمان، مقالهٔ قدیمی
queue-why-unjudged = کامل بررسی نشد
queue-author = نویسنده
queue-author-new = هنوز چیزی منتشر نکرده
queue-author-known = پیش‌تر منتشر کرده
queue-link = پیوند دارد
queue-from = از
queue-to = تا
queue-day-hint = یک روز، مانند ۱۴۰۵/۰۱/۰۱
queue-by = تصمیم از
queue-reader = یک نویسنده
queue-network = یک شبکه
queue-found =
    { $n ->
        [0] هیچ نظری با این پالایه جور نیست.
        [one] { $n } نظر جور است.
       *[other] { $n } نظر جور است.
    }
queue-found-many = بیش از { $n } نظر جور است. فهرست نخستین آن‌ها را نشان می‌دهد.
queue-everything = همهٔ موارد جور ({ $n })…
queue-whole-title = همهٔ موارد جور
queue-would-approve =
    { $n ->
        [one] این کار { $n } نظر را تأیید می‌کند.
       *[other] این کار { $n } نظر را تأیید می‌کند.
    }
queue-would-reject =
    { $n ->
        [one] این کار { $n } نظر را رد می‌کند.
       *[other] این کار { $n } نظر را رد می‌کند.
    }
queue-would-spam =
    { $n ->
        [one] این کار { $n } نظر را هرزنامه می‌شمارد.
       *[other] این کار { $n } نظر را هرزنامه می‌شمارد.
    }
queue-would-not-spam =
    { $n ->
        [one] این کار می‌گوید که { $n } نظر هرزنامه نیست.
       *[other] این کار می‌گوید که { $n } نظر هرزنامه نیست.
    }
queue-would-trash =
    { $n ->
        [one] این کار { $n } نظر را به زباله‌دان می‌برد.
       *[other] این کار { $n } نظر را به زباله‌دان می‌برد.
    }
queue-whole-capped = نظرهای بیشتری جور است. هر بار حداکثر { $n } نظر؛ بقیه برای بار بعد می‌ماند.
queue-whole-undo = می‌توان آن را یک‌جا برگرداند.
queue-whole-changed = در این میان شمار آن‌ها تغییر کرده است: پیش‌تر { $before } بود. لطفاً دوباره نگاه کنید؛ هنوز کاری انجام نشده است.
queue-whole-none = دیگر چیزی جور نیست.
# -- deeds on cards
audit-act-restore = به جای پیشین برگشت
audit-act-pin = سنجاق شد
audit-act-unpin = از سنجاق درآمد
audit-act-close-thread = گفت‌وگو بسته شد
audit-act-reopen-thread = گفت‌وگو دوباره باز شد
audit-act-close-page = نظردهی در صفحه بسته شد
audit-act-reopen-page = نظردهی در صفحه دوباره باز شد
audit-act-correct = تحریریه آن را ویرایش کرد
audit-act-flip = جهت متن برگردانده شد
audit-act-reply = تحریریه پاسخ داد
desk-done-restore = نظر { $name } به جای پیشین خود برگشت.
desk-already-restore = این نظر را { $who } پیش‌تر به جای پیشین برگردانده است ({ $when }).
desk-done-pin = نظر { $name } سنجاق شد.
desk-done-unpin = نظر { $name } دیگر سنجاق‌شده نیست.
desk-done-close-thread = گفت‌وگوی { $name } دیگر پاسخ نمی‌پذیرد.
desk-done-reopen-thread = گفت‌وگوی { $name } دوباره پاسخ می‌پذیرد.
desk-done-close-page = این صفحه دیگر نظر نمی‌پذیرد.
desk-done-reopen-page = این صفحه دوباره نظر می‌پذیرد.
desk-done-correct = نظر { $name } ویرایش شد.
desk-done-flip = جهت متن { $name } برگردانده شد.
desk-done-reply = پاسخ شما به { $name } منتشر شد.
desk-fault-pin-reply = تنها نظری را می‌توان سنجاق کرد که آغازگر گفت‌وگو باشد.
desk-fault-pin-many = سه نظر در این صفحه سنجاق شده است. نخست یکی را از سنجاق درآورید.
desk-restore = به جای پیشین
desk-left = { $n ->
    [0] چیزی نمانده است.
    [one] { $n } نظر مانده است.
   *[other] { $n } نظر مانده است.
}
desk-undone-many = { $n ->
    [one] { $n } تغییر بازگردانده شد.
   *[other] { $n } تغییر بازگردانده شد.
}
desk-undone-some = بازگردانده شد: { $n }. پس از آن تغییر کرده و به حال خود ماند: { $missed }.
desk-page-closed = صفحه بسته است
desk-thread-closed = گفت‌وگو بسته است
desk-network = شبکه
desk-diff = آنچه نویسنده‌اش تغییر داد
desk-reason-tell = برای نویسنده فرستاده شود
desk-reason-tell-asked = به نویسندگانی که خواسته‌اند خبردار شوند گفته شود
desk-reply = پاسخ…
desk-reply-words = پاسخ شما
desk-reply-under-site = به نام سایت
desk-reply-approves = با پاسخ شما خود نظر هم تأیید می‌شود.
desk-reply-send = انتشار پاسخ
desk-reply-saved = پاسخ آماده
desk-reply-saved-none = هیچ‌کدام
desk-reply-saved-hint = اگر چیزی بنویسید، زیر آن می‌آید.
desk-edit = ویرایش…
desk-edit-words = متن
desk-edit-hint = خوانندگان می‌بینند که تحریریه آن را ویرایش کرده است؛ متن پیشین در گزارش می‌ماند.
desk-edit-why = دلیل، برای گزارش
desk-edit-save = ذخیره
desk-more = بیشتر…
desk-pin = سنجاق کردن
desk-unpin = برداشتن سنجاق
desk-close-thread = بستن این گفت‌وگو
desk-reopen-thread = باز کردن این گفت‌وگو
desk-close-page = بستن نظردهی در این صفحه
desk-reopen-page = باز کردن نظردهی در این صفحه
desk-flip-ltr = نمایش چپ‌به‌راست
desk-flip-rtl = نمایش راست‌به‌چپ
desk-author = دربارهٔ این نویسنده
desk-card-failed = انجام نشد: پاسخ سرور درست نبود. دوباره تلاش کنید.
desk-keys-undo = پس گرفتن آخرین تصمیم
desk-keys-reply = پاسخ
desk-keys-edit = ویرایش
desk-keys-author = دربارهٔ نویسنده
desk-keys-all = برگزیدن همه
desk-keys-selected = تصمیم دربارهٔ برگزیده‌ها
desk-keys-queues = رفتن به یک وضعیت
desk-keys-close = بستن
desk-author-title = نویسنده:
desk-author-is-blocked = این نویسنده مسدود است.
desk-author-until = تا { $date }
desk-author-blocks = همهٔ مسدودی‌ها
desk-author-sent = فرستاده
desk-author-rate = سهم تأییدشده از تصمیم‌ها
desk-author-ratings = امتیازهای داده
desk-author-names = نام‌های دیگر
desk-author-addresses = نشانی‌های ایمیل
desk-author-near = از همین شبکه یا نشانی
desk-author-approve = { $n ->
    [one] تأیید { $n } نظر منتظر
   *[other] تأیید هر { $n } نظر منتظر
}
desk-author-block-open = مسدود کردن و پنهان کردن همه…
desk-author-block-lead = { $n ->
    [one] { $n } نظر رد می‌شود و دیگر چیزی از این نویسنده پذیرفته نمی‌شود. هر دو را می‌توان یکجا بازگرداند.
   *[other] { $n } نظر رد می‌شود و دیگر چیزی از این نویسنده پذیرفته نمی‌شود. همه را می‌توان یکجا بازگرداند.
}
desk-author-block-reason = دلیل
desk-author-block-days = تا چه زمانی
desk-author-block-ever = برای همیشه
desk-author-days = { $n ->
    [one] { $n } روز
   *[other] { $n } روز
}
desk-author-block = مسدود و پنهان شود
desk-author-approved = { $n ->
    [one] { $n } نظر این نویسنده تأیید شد.
   *[other] { $n } نظر این نویسنده تأیید شد.
}
desk-author-blocked = { $n ->
    [one] نویسنده مسدود و { $n } نظر پنهان شد.
   *[other] نویسنده مسدود و { $n } نظر پنهان شد.
}
desk-author-notes = یادداشت‌ها
desk-author-note = یادداشت برای بررسی‌کنندگان دیگر
desk-author-note-add = افزودن یادداشت
desk-author-noted = یادداشت افزوده شد.
desk-author-note-gone = یادداشت برداشته شد.
desk-author-newest = تازه‌ترین نظرها
