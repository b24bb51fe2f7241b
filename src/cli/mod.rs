//! The command line: one file a command. Exit code 0 done, 1 failed, 2 wrong usage.
//!
//! Always true here: words for the admin are English; what a command prints to standard output can
//! be piped, everything else goes to standard error. Owns no table.

mod article;
mod demo;
mod export;
mod ground;
mod healthcheck;
mod labelled;
mod mail;
mod migrate;
mod sample;
mod serve;
mod settings;
mod spam;
mod user;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub use ground::{Failure, Ground};

/// Comments, star ratings and feedback surveys on a server of your own.
#[derive(Debug, Parser)]
#[command(name = "nazar", version, about, disable_help_subcommand = true)]
struct CommandLine {
    /// The folder for the database, the key and letters (default ./data).
    #[arg(long, global = true, value_name = "FOLDER")]
    data_dir: Option<String>,
    /// Where everything is kept: sqlite:FILE or postgres://…
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages (this is what happens without a command too).
    Serve,
    /// Serve sample articles from a data folder of its own, and print a one-time sign-in link.
    Demo,
    /// Bring the database up to date.
    Migrate {
        /// Only say how it stands.
        #[arg(long)]
        status: bool,
    },
    /// Import and list articles.
    Article {
        #[command(subcommand)]
        act: article::Act,
    },
    /// Keep the accounts of moderators and administrators.
    User {
        #[command(subcommand)]
        act: user::Act,
    },
    /// Look at the settings.
    Config {
        #[command(subcommand)]
        act: settings::Act,
    },
    /// Write a table for a spreadsheet or a program.
    Export {
        #[command(subcommand)]
        act: export::Act,
    },
    /// Look at the captcha.
    Captcha {
        #[command(subcommand)]
        act: sample::Act,
    },
    /// Teach the spam filter, and measure it.
    Spam {
        #[command(subcommand)]
        act: spam::Act,
    },
    /// Look at the mail settings.
    Mail {
        #[command(subcommand)]
        act: mail::Act,
    },
    /// Ask a running server whether it is well (for containers).
    Healthcheck,
}

/// Runs the command that the arguments name.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match CommandLine::try_parse_from(arguments) {
        Ok(line) => line,
        Err(help) => {
            let is_wrong = help.use_stderr();
            let _ = help.print();
            return if is_wrong { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(16).build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(run(line)),
        Err(error) => Err(Failure::Failed(format!("the program cannot start its threads: {error}"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "nazar: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

async fn run(line: CommandLine) -> Result<(), Failure> {
    let mut flags = Vec::new();
    for (key, value) in [("data_dir", line.data_dir), ("database_url", line.database_url)] {
        if let Some(value) = value {
            flags.push((key, value));
        }
    }
    match line.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(Ground::load(&flags)?).await,
        Command::Demo => demo::run(flags).await,
        Command::Migrate { status } => migrate::run(&Ground::load(&flags)?, status).await,
        Command::Article { act } => article::run(&Ground::load(&flags)?, &act).await,
        Command::User { act } => user::run(&Ground::load(&flags)?, act).await,
        Command::Config { act } => settings::run(&act, &flags),
        Command::Export { act } => export::run(&act, &Ground::load(&flags)?).await,
        Command::Captcha { act } => sample::run(&act),
        Command::Spam { act } => spam::run(&act, || Ground::load(&flags)).await,
        Command::Mail { act } => mail::run(&Ground::load(&flags)?, &act).await,
        Command::Healthcheck => healthcheck::run(&Ground::load(&flags)?).await,
    }
}
