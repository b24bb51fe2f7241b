# Pages for readers

# The frame of every page
site-name = نظر
languages-name = زبان
footer-tagline = نظر، جایی برای گفته‌های خوانندگان
footer-feed = خوراک مقاله‌ها
footer-privacy = حریم خصوصی
footer-licences = پروانه‌ها
footer-desk = پیشخوان

# The list of articles
index-title = مقاله‌ها
index-lead = نوشته‌هایی برای خواندن، امتیاز دادن و نظر گذاشتن.
index-empty = هنوز مقاله‌ای به این زبان نیست.
categories-name = دسته‌بندی
categories-all = همه
pager-name = صفحه‌ها
pager-previous = قبلی
pager-next = بعدی
pager-place = صفحهٔ { $page } از { $pages }

# The article
article-author = نویسنده
article-published = تاریخ انتشار
article-updated = به‌روز شده
article-views = بازدید
article-average = میانگین امتیاز
toc-name = فهرست مقاله
share-name = اشتراک‌گذاری
share-mail = ایمیل
share-telegram = تلگرام
share-whatsapp = واتساپ
share-copy = کپی پیوند
share-copied = پیوند کپی شد.
related-name = مطالب مرتبط

# The rating
rating-name = امتیاز
rating-question = به این مطلب امتیاز دهید
rating-of-five = از { 5 }
votes-count = { $n } رأی
rating-votes = میانگین { $n } رأی
rating-sentence = { $average } از { 5 }، { $n } رأی
rating-strip = میانگین امتیاز { $average } از { 5 }، { $n } رأی
rating-average-short = { $average } از { 5 }
rating-be-first = نخستین امتیاز را شما بدهید
rating-none = هنوز کسی امتیاز نداده است.
rating-save = ثبت امتیاز
rating-change = تغییر امتیاز
rating-remove = حذف امتیاز من
rating-saved = امتیاز شما ثبت شد: { $n } از { 5 }. هر وقت بخواهید می‌توانید آن را تغییر دهید.
rating-changed = امتیاز شما تغییر کرد: { $n } از { 5 }. باز هم می‌توانید آن را تغییر دهید.
rating-removed = امتیاز شما حذف شد.
rating-yours = امتیاز شما: { $n } از { 5 }
rating-closed = امتیاز دادن به این مطلب بسته است.
rating-waits = امتیاز شما نگه داشته شده است و هنوز شمرده نمی‌شود: امروز کس دیگری از همین شبکه به این صفحه امتیاز داده است.
rating-code-link = کدی را بنویسید تا شمرده شود
rating-code-title = با نوشتن یک کد، امتیاز شما شمرده می‌شود
rating-code-lead = امروز کس دیگری از همین شبکه به این صفحه امتیاز داده است. امتیاز شما نگه داشته شده است؛ کد درون تصویر را بنویسید تا آن هم شمرده شود.
rating-code-picture = تصویر کد امنیتی؛ اگر آن را نمی‌بینید، با پیوند زیر امتیاز خود را به ناظران بسپارید.
rating-code-send = امتیاز مرا بشمار
rating-code-leave = سپردن به ناظران
rating-code-later = اکنون کدی در دسترس نیست. امتیاز شما نگه داشته شده است.
stars-word-1 = بد
stars-word-5 = عالی
stars-said-1 = { 1 } از { 5 } – بد
stars-said-2 = { 2 } از { 5 } – ضعیف
stars-said-3 = { 3 } از { 5 } – متوسط
stars-said-4 = { 4 } از { 5 } – خوب
stars-said-5 = { 5 } از { 5 } – عالی
stars-number = { $n } از { 5 }
stars-none = هنوز ستاره‌ای انتخاب نکرده‌اید.
stars-label = { $n } از { 5 } ستاره
spread-partial = رأی‌های آورده‌شده از جای دیگر در این نمودار نیستند.
spread-caption = پراکندگی رأی‌ها
spread-stars = { $n } ستاره

# Comments
comments-name = نظرات
comments-count = { $n } نظر
comments-none = هنوز نظری نوشته نشده است.
comments-be-first = نخستین نظر را شما بنویسید
comments-closed = امکان ثبت نظر بسته است.
sort-name = ترتیب
sort-newest = جدیدترین
sort-oldest = قدیمی‌ترین
comment-reply = پاسخ
comment-reply-to = پاسخ: { $name }
comment-in-reply-to = در پاسخ به { $name }
comment-change = ویرایش یا پس گرفتن
comment-edited = ویرایش‌شده
comment-badge-author = نویسندهٔ مقاله
comment-badge-staff = تحریریه
comment-badge-held = در انتظار بررسی
comment-held = نظر شما در انتظار بررسی است و فعلاً فقط خودتان آن را می‌بینید.
comment-published = نظر شما منتشر شد. سپاسگزاریم.
comment-changed = تغییر نظر شما ثبت شد و دوباره بررسی می‌شود.
comment-taken-back = نظر خود را پس گرفتید.
comment-withdrawn = نویسندهٔ این نظر آن را پس گرفته است.
comment-removed = این نظر حذف شد.

# The form for a comment
form-name-heading = درج نظر جدید
form-reply-heading = پاسخ به این نظر
form-moderated = نظرها پیش از انتشار خوانده می‌شوند.
form-open = نظرها بی‌درنگ منتشر می‌شوند.
form-name = نام
form-optional = (اختیاری)
form-email = ایمیل
form-email-hint = نشانی ایمیل شما منتشر نخواهد شد.
form-website = وب‌سایت
form-body = نظر شما
form-body-hint = تا { $max } نویسه. می‌توانید *تأکید*، **تأکید قوی**، > نقل‌قول و پیوند به کار ببرید.
form-left = نویسه‌های باقی‌مانده:
form-trap = این خانه را خالی بگذارید
form-send = ارسال نظر
form-cancel = انصراف
form-faults = نظر هنوز فرستاده نشد. نوشتهٔ شما سر جایش است.
form-asked = یک گام مانده است: کد درون تصویر را بنویسید و دوباره بفرستید. نوشتهٔ شما سر جایش است.
form-renewed = این یک کد تازه است. نوشتهٔ شما سر جایش است.
captcha-name = کد امنیتی
captcha-picture = تصویر کد امنیتی؛ اگر آن را نمی‌بینید، گزینهٔ زیر خانهٔ پاسخ را بزنید.
captcha-renew = کد دیگر
captcha-hint-digits = رقم‌ها را به فارسی یا لاتین بنویسید.
captcha-hint-letters = حرف‌ها و رقم‌های تصویر؛ بزرگی و کوچکی حرف‌ها فرقی ندارد.
captcha-unread = نمی‌توانم تصویر را بخوانم؛ نظر مرا بدون کد به صف بررسی بفرستید.

# Changing a comment of one’s own
edit-heading = ویرایش نظر
edit-time-left = تا { $n } دقیقهٔ دیگر می‌توانید نظرتان را ویرایش کنید یا پس بگیرید.
edit-save = ذخیرهٔ تغییر
edit-withdraw = پس گرفتن نظر
edit-withdraw-hint = نظر پس‌گرفته دیگر دیده نمی‌شود؛ پاسخ‌های آن می‌مانند.

# Privacy
privacy-title = حریم خصوصی
privacy-lead = این‌جا فقط چیزی نگه داشته می‌شود که برای نشان دادن نظرها و شمردن امتیازها لازم است.
privacy-stored-name = چه چیزی نگه داشته می‌شود
privacy-stored-comment = نظر شما، نامی که می‌نویسید و زمان آن. ایمیل و وب‌سایت اختیاری‌اند؛ ایمیل هرگز منتشر نمی‌شود.
privacy-stored-rating = امتیاز شما کنار یک شناسهٔ تصادفی، نه کنار نامتان. هر وقت بخواهید می‌توانید آن را تغییر دهید یا حذف کنید.
privacy-stored-address = نشانی شبکهٔ شما ذخیره نمی‌شود؛ تنها اثری درهم‌سازی‌شده از آن، برای جلوگیری از هجوم هرزنامه، برای مدتی کوتاه می‌ماند.
privacy-asked-name = چه کس دیگری نظر را می‌بیند
privacy-asked = برای شناختن هرزنامه، نظر با نام و وب‌سایتی که می‌نویسید به این برنامه‌ها نشان داده می‌شود: { $names }.
privacy-asked-personal = نشانی شبکه و ایمیل شما هم فرستاده می‌شود و تا ۳۰ روز این‌جا می‌ماند.
privacy-asked-anonymous = نشانی شبکه و ایمیل شما فرستاده نمی‌شود.
privacy-cookies-name = کوکی‌ها
privacy-cookies-none = خواندن مقاله‌ها هیچ کوکی‌ای لازم ندارد. این‌ها فقط وقتی گذاشته می‌شوند که به کار بیایند:
privacy-cookie-reader = شناسه‌ای تصادفی، وقتی امتیاز می‌دهید یا نظر می‌فرستید، تا خودتان بتوانید آن را تغییر دهید.
privacy-cookie-tickets = شمارهٔ تصویر کد امنیتی، تا نیم ساعت.
privacy-cookie-edit = کلیدی برای ویرایش نظر خودتان، تا یک ربع.
privacy-cookie-lang = زبانی که برگزیده‌اید.
privacy-never-name = چه کاری نمی‌کنیم
privacy-never = نه آماری برای دیگران، نه تبلیغ، نه ردیابی. هیچ چیز این صفحه‌ها از جایی دیگر بارگذاری نمی‌شود.
privacy-rights-name = حذف
privacy-rights = اگر می‌خواهید نظری از شما پاک شود، به گردانندهٔ این سایت بنویسید و نشانی آن نظر را بفرستید.

# Licences
licences-title = پروانه‌ها
licences-lead = این صفحه‌ها از نرم‌افزار و قلم‌های آزاد ساخته شده‌اند.
licences-program = برنامه‌ای که این صفحه‌ها را می‌سازد؛ به انتخاب شما زیر پروانهٔ MIT یا { "Apache-2.0" }.
licences-vazirmatn = قلم صفحه‌های فارسی، کاری از صابر راستی‌کردار و همکاران، زیر پروانهٔ SIL Open Font License { "۱٫۱" }.
licences-source-sans = قلم صفحه‌های صربی، کاری از ادوبی، زیر پروانهٔ SIL Open Font License { "۱٫۱" }.
licences-text = متن پروانه

# -- what moderators do to a thread
comment-badge-pinned = سنجاق‌شده
comment-corrected = ویرایش‌شده به دست تحریریه
comment-thread-closed = این گفت‌وگو دیگر پاسخ نمی‌پذیرد.
