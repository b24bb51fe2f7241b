//! `nazar user create|list|set-password|set-role|disable`.

use std::io::{IsTerminal, Read, Write};

use clap::{Args, Subcommand, ValueEnum};

use super::{Failure, Ground};
use crate::accounts::{
    self, Account, AccountName, Address, Hasher, Keeper, Kept, NewAccount, Password, Role, fit_password,
};
use crate::db::Db;
use crate::error::{Error, Fault, Faults};
use crate::i18n::{Locale, calendar};
use crate::web::fault_rows;

/// A password file that is longer than this is not one.
const MAX_FILE_BYTES: u64 = 16 * 1024;

/// What to do with an account.
#[derive(Debug, Subcommand)]
pub(super) enum Act {
    /// Make an account. Without a password file a one-time sign-in link is printed.
    Create {
        #[command(flatten)]
        whose: Whose,
        /// What they may do.
        #[arg(long, value_enum, default_value = "moderator")]
        role: RoleWord,
        /// What the log calls them (default: the address before the @).
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        secret: PasswordFile,
    },
    /// List the accounts.
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Give a new password; every session of the account ends.
    SetPassword {
        #[command(flatten)]
        whose: Whose,
        #[command(flatten)]
        secret: PasswordFile,
    },
    /// Give another role; every session of the account ends.
    SetRole {
        #[command(flatten)]
        whose: Whose,
        /// What they may do.
        #[arg(long, value_enum)]
        role: RoleWord,
    },
    /// Shut an account out, at once.
    Disable {
        #[command(flatten)]
        whose: Whose,
    },
    /// Let a disabled account in again.
    Enable {
        #[command(flatten)]
        whose: Whose,
    },
    /// Take the second factor of somebody who has lost it away.
    ResetSecondFactor {
        #[command(flatten)]
        whose: Whose,
    },
}

#[derive(Debug, Args)]
pub(super) struct Whose {
    /// The account's email address.
    #[arg(long)]
    email: String,
}

#[derive(Debug, Args)]
pub(super) struct PasswordFile {
    /// The file that holds the password, or - for standard input.
    #[arg(long, value_name = "FILE|-")]
    password_file: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum RoleWord {
    /// May do everything.
    Admin,
    /// May decide about comments.
    Moderator,
}

impl From<RoleWord> for Role {
    fn from(word: RoleWord) -> Self {
        match word {
            RoleWord::Admin => Role::Admin,
            RoleWord::Moderator => Role::Moderator,
        }
    }
}

pub(super) async fn run(ground: &Ground, act: Act) -> Result<(), Failure> {
    let db = ground.db().await?;
    match act {
        Act::Create { whose, role, name, secret } => {
            create(ground, &db, &whose.email, role.into(), name, &secret).await
        }
        Act::List { json } => list(&db, json).await,
        Act::SetPassword { whose, secret } => {
            let account = find(&db, &whose.email).await?;
            let Some(password) = read_password(&secret, &[&account.name, &account.email])? else {
                return Err(Failure::Usage("--password-file FILE, or - for standard input".to_owned()));
            };
            let keeper = Keeper::program(&db, &ground.clock);
            accounts::set_password(keeper, &Hasher::default(), account.id, password).await?;
            say("The password is changed; every session of the account has ended.")
        }
        Act::SetRole { whose, role } => {
            let account = find(&db, &whose.email).await?;
            let kept =
                accounts::set_role(Keeper::program(&db, &ground.clock), account.id, role.into()).await?;
            done(kept, "The role is changed; every session of the account has ended.")
        }
        Act::Disable { whose } => {
            let account = find(&db, &whose.email).await?;
            let kept = accounts::disable(Keeper::program(&db, &ground.clock), account.id).await?;
            done(kept, "The account is disabled; what it decided stays in the log.")
        }
        Act::Enable { whose } => {
            let account = find(&db, &whose.email).await?;
            accounts::enable(Keeper::program(&db, &ground.clock), account.id).await?;
            say("The account may sign in again.")
        }
        Act::ResetSecondFactor { whose } => {
            let account = find(&db, &whose.email).await?;
            accounts::reset_second_factor(Keeper::program(&db, &ground.clock), account.id).await?;
            say("Signing in takes no code any more; every session of the account has ended.")
        }
    }
}

async fn create(
    ground: &Ground,
    db: &Db,
    email: &str,
    role: Role,
    name: Option<String>,
    secret: &PasswordFile,
) -> Result<(), Failure> {
    let email = Address::parse(email).map_err(|fault| in_words(&fault))?;
    let name = name.unwrap_or_else(|| email.as_str().split('@').next().unwrap_or_default().to_owned());
    let name = AccountName::parse(&name).map_err(|fault| in_words(&fault))?;
    let password = read_password(secret, &[name.as_str(), email.as_str()])?;
    let has_password = password.is_some();
    let new = NewAccount { name, email, role, lang: None };
    let id = match accounts::create(db, &ground.clock, &Hasher::default(), new, password).await {
        Ok(id) => id,
        Err(Error::Invalid(faults)) => return Err(all_in_words(&faults)),
        Err(error) => return Err(error.into()),
    };
    if has_password {
        return say("The account is made.");
    }
    let link = accounts::issue_sign_in_link(db, &ground.clock, id).await?;
    let base = crate::web::absolute(&ground.settings, &link).unwrap_or(link);
    say(&format!("The account is made. Sign in once, within 30 minutes, at\n  {base}"))
}

async fn list(db: &Db, as_json: bool) -> Result<(), Failure> {
    let accounts = accounts::list(db).await?;
    let mut out = std::io::stdout().lock();
    if as_json {
        let rows: Vec<serde_json::Value> = accounts.iter().map(row).collect();
        let text = serde_json::to_string_pretty(&rows).map_err(|error| Failure::Failed(error.to_string()))?;
        writeln!(out, "{text}")?;
        return Ok(());
    }
    for account in &accounts {
        let standing = if account.disabled_at.is_some() { "disabled" } else { "active" };
        writeln!(out, "{}\t{}\t{standing}\t{}", account.email, account.role.as_str(), account.name)?;
    }
    Ok(())
}

fn row(account: &Account) -> serde_json::Value {
    serde_json::json!({
        "id": account.id.to_string(),
        "email": account.email,
        "name": account.name,
        "role": account.role.as_str(),
        "created_at": calendar::iso(account.created_at),
        "disabled_at": account.disabled_at.map(calendar::iso),
    })
}

async fn find(db: &Db, email: &str) -> Result<Account, Failure> {
    let address = Address::parse(email).map_err(|fault| in_words(&fault))?;
    let found = accounts::find_by_address(db, &address).await?;
    found.ok_or_else(|| Failure::Failed(format!("no account has the address {email}")))
}

/// The password in the file, without the line break that editors put at its end.
fn read_password(secret: &PasswordFile, known: &[&str]) -> Result<Option<Password>, Failure> {
    let Some(file) = &secret.password_file else { return Ok(None) };
    let mut text = String::new();
    if file == "-" {
        if std::io::stdin().is_terminal() {
            writeln!(std::io::stderr(), "Type the password, then Enter and Ctrl+D:")?;
        }
        std::io::stdin().lock().take(MAX_FILE_BYTES).read_to_string(&mut text)?;
    } else {
        std::fs::File::open(file)
            .and_then(|opened| opened.take(MAX_FILE_BYTES).read_to_string(&mut text))
            .map_err(|error| Failure::Failed(format!("the password file {file} cannot be read: {error}")))?;
    }
    let typed = text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line));
    fit_password(typed, "password", known).map(Some).map_err(|fault| in_words(&fault))
}

fn in_words(fault: &Fault) -> Failure {
    let mut faults = Faults::new();
    faults.add_with(fault.field, fault.key, fault.args.clone());
    all_in_words(&faults)
}

fn all_in_words(faults: &Faults) -> Failure {
    let words: Vec<String> = fault_rows(Locale::En, faults).into_iter().map(|row| row.text).collect();
    Failure::Failed(words.join(" "))
}

fn done(kept: Kept, words: &str) -> Result<(), Failure> {
    match kept {
        Kept::Done => say(words),
        Kept::LastAdmin => {
            Err(Failure::Failed("this is the last administrator: make another one first".to_owned()))
        }
    }
}

fn say(words: &str) -> Result<(), Failure> {
    writeln!(std::io::stdout().lock(), "{words}")?;
    Ok(())
}
