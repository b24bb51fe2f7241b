# نامه به ناظران
mail-desk = پیشخوان
mail-why = این ایمیل را می‌گیرید چون ناظر { $site } هستید.
mail-open = دیدن صف بررسی
mail-held-subject = نظری در انتظار بررسی است: { $title }
mail-held-title = یک نظر تازه در انتظار شماست
mail-held-who = { $name }، { $date }
mail-held-where = در مقالهٔ { $title }
mail-held-why = چرا در صف است
mail-waiting-subject = { $n ->
    [one] { $n } نظر در انتظار بررسی است
   *[other] { $n } نظر در انتظار بررسی است
}
mail-waiting-title = { $n ->
    [one] { $n } نظر تازه در انتظار شماست
   *[other] { $n } نظر تازه در انتظار شماست
}
mail-waiting-text = نظرها پشت سر هم رسیدند؛ این یک ایمیل برای همهٔ آن‌هاست.
mail-flooded-subject = نظرهای بسیار در زمانی کوتاه: { $title }
mail-flooded-title = مقاله‌ای بیش از معمول نظر می‌گیرد
mail-flooded-text = تا وقتی چنین است هر نظر تازه در آن‌جا در انتظار بررسی می‌ماند، حتی نظر نویسندگانی که به آن‌ها اعتماد دارید. این را فقط همین یک بار به شما می‌گوییم.
mail-test-title = ایمیل آزمایشی
mail-test-text = اگر این را می‌خوانید، تنظیم‌های ایمیل درست است.
