# Letters to moderators
mail-desk = Moderators’ desk
mail-why = You get this letter because you moderate { $site }.
mail-open = Open the queue
mail-held-subject = A comment awaits moderation: { $title }
mail-held-title = A new comment awaits you
mail-held-who = { $name }, { $date }
mail-held-where = On the article: { $title }
mail-held-why = Why it is in the queue
mail-waiting-subject = { $n ->
    [one] { $n } comment awaits moderation
   *[other] { $n } comments await moderation
}
mail-waiting-title = { $n ->
    [one] { $n } new comment awaits you
   *[other] { $n } new comments await you
}
mail-waiting-text = This one letter stands for all of them.
mail-flooded-subject = Many comments at once: { $title }
mail-flooded-title = An article gets more comments than usual
mail-flooded-text = For as long as that lasts every new comment there is held, even those of writers you trust. You are told of it this once.
mail-test-title = A letter to see whether letters arrive
mail-test-text = If you can read this, the mail settings are right.
mail-deeds = Each link opens a page; nothing changes until you press its button. The links work once, for seven days.
mail-pace = Change when letters come
mail-waiting-more = { $n ->
    [one] And { $n } more on the desk.
   *[other] And { $n } more on the desk.
}
