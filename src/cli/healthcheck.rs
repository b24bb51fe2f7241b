//! `nazar healthcheck`: asks the server on this machine whether it is ready.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::{Failure, Ground, serve};

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

pub(super) async fn run(ground: &Ground) -> Result<(), Failure> {
    let port = serve::listening(ground)?.port;
    let unwell = |why: String| Failure::Failed(format!("the server on port {port} is not well: {why}"));
    match tokio::time::timeout(PATIENCE, ask(port)).await {
        Ok(Ok(status)) if status == "200" => Ok(()),
        Ok(Ok(status)) => Err(unwell(format!("it answers {status}"))),
        Ok(Err(error)) => Err(unwell(error.to_string())),
        Err(_elapsed) => Err(unwell("it does not answer".to_owned())),
    }
}

async fn ask(port: u16) -> std::io::Result<String> {
    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await?;
    stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer.split(' ').nth(1).unwrap_or_default().to_owned())
}
