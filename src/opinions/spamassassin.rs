//! SpamAssassin: `spamd`'s own protocol over TCP, one question a connection.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::case::Case;
use super::client::{Doubt, chain};
use super::message;
use super::report::Verdict;
use super::says::Says;

/// The longest answer that is read: a few lines.
const LONGEST: u64 = 16 * 1024;

/// Asks `spamd`.
pub(super) async fn ask(address: &str, case: &Case) -> Result<Says, Doubt> {
    said(&speak(address, "CHECK", &[], case).await?)
}

/// Teaches `spamd`, which must run with `--allow-tell`.
pub(super) async fn tell(address: &str, case: &Case, verdict: Verdict) -> Result<(), Doubt> {
    let class = match verdict {
        Verdict::Spam => "spam",
        Verdict::Ham => "ham",
    };
    let answer = speak(address, "TELL", &[("Message-class", class), ("Set", "local")], case).await?;
    status(&answer).map(|_rest| ())
}

async fn speak(address: &str, verb: &str, headers: &[(&str, &str)], case: &Case) -> Result<String, Doubt> {
    let letter = message::of(case)?;
    let mut question = format!("{verb} SPAMC/1.5\r\nContent-length: {}\r\n", letter.len());
    for (name, value) in headers {
        question.extend([name, ": ", value, "\r\n"]);
    }
    question.extend(["\r\n", &letter]);
    let exchange = async {
        let mut stream = TcpStream::connect(address).await?;
        stream.write_all(question.as_bytes()).await?;
        stream.shutdown().await?;
        let mut answer = Vec::new();
        stream.take(LONGEST).read_to_end(&mut answer).await?;
        Ok::<_, std::io::Error>(answer)
    };
    let answer = exchange.await.map_err(|error| chain(&error))?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// The lines after the first, when that says that all went well: `SPAMD/1.1 0 EX_OK`.
fn status(answer: &str) -> Result<&str, Doubt> {
    let (first, rest) = answer.split_once('\n').unwrap_or((answer, ""));
    let mut words = first.split_whitespace();
    let is_spamd = words.next().is_some_and(|word| word.starts_with("SPAMD/"));
    match (is_spamd, words.next()) {
        (true, Some("0")) => Ok(rest),
        _ => Err(format!("it says {:?}", first.trim().chars().take(60).collect::<String>())),
    }
}

/// `Spam: True ; 7.2 / 5.0`.
fn said(answer: &str) -> Result<Says, Doubt> {
    let verdict = status(answer)?
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .find_map(|line| line.split_once(':').filter(|(name, _)| name.trim().eq_ignore_ascii_case("spam")));
    let word = verdict.and_then(|(_, rest)| rest.split(';').next()).unwrap_or_default().trim();
    match word {
        "True" | "Yes" => Ok(Says::Spam),
        "False" | "No" => Ok(Says::Ham),
        _ => Err("an answer without a verdict".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_answer_is_an_opinion() {
        for (answer, wanted) in [
            ("SPAMD/1.1 0 EX_OK\r\nSpam: True ; 7.2 / 5.0\r\n\r\n", Some(Says::Spam)),
            ("SPAMD/1.1 0 EX_OK\r\nContent-length: 0\r\nSpam: False ; 0.1 / 5.0\r\n\r\n", Some(Says::Ham)),
            ("SPAMD/1.1 76 EX_PROTOCOL\r\nSpam: True ; 7.2 / 5.0\r\n\r\n", None),
            ("SPAMD/1.1 0 EX_OK\r\n\r\nSpam: True ; 7.2 / 5.0\r\n", None),
            ("SPAMD/1.1 0 EX_OK\r\nSpam: Maybe\r\n\r\n", None),
            ("HTTP/1.1 200 OK\r\nSpam: False\r\n\r\n", None),
            ("", None),
        ] {
            assert_eq!(said(answer).ok(), wanted, "{answer:?}");
        }
    }
}
