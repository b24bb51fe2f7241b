//! A mail server of our own, on a random port of this machine, with the weather that mail servers
//! have. It keeps every whole letter, and every word that was said to it.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use crate::letter::Received;

/// What the server is like at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Weather {
    /// It takes everything.
    Fair,
    /// It says 451 to every sender.
    Later,
    /// It accepts the connection and says nothing.
    Silent,
    /// It says something that is not SMTP.
    Garbage,
    /// It says 421 and closes.
    Closing,
    /// It stores the letter, and the connection ends before it can say so.
    LostAfterData,
    /// It knows nobody of this name, and takes the rest.
    Unknown(&'static str),
    /// It believes no password.
    WrongPassword,
}

/// The server.
pub struct Sink {
    pub address: SocketAddr,
    weather: Arc<Mutex<Weather>>,
    taken: Arc<Mutex<Vec<Received>>>,
    heard: Arc<Mutex<Vec<String>>>,
}

/// A port of this machine where nobody listens, though nobody else can take it.
pub struct Absent(TcpSocket);

impl Absent {
    /// Takes the port.
    pub fn new() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
        Self(socket)
    }

    /// The address that refuses connections.
    pub fn address(&self) -> SocketAddr {
        self.0.local_addr().unwrap()
    }

    /// The server comes back.
    pub fn open(self, weather: Weather) -> Sink {
        Sink::serve(self.0.listen(16).unwrap(), weather)
    }
}

impl Sink {
    /// A server in this weather.
    pub async fn start(weather: Weather) -> Self {
        Self::serve(TcpListener::bind("127.0.0.1:0").await.unwrap(), weather)
    }

    fn serve(listener: TcpListener, weather: Weather) -> Self {
        let sink = Self {
            address: listener.local_addr().unwrap(),
            weather: Arc::new(Mutex::new(weather)),
            taken: Arc::default(),
            heard: Arc::default(),
        };
        let (weather, taken, heard) = (sink.weather.clone(), sink.taken.clone(), sink.heard.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let now = weather.lock().unwrap().clone();
                let talk = Talk { weather: now, taken: taken.clone(), heard: heard.clone() };
                tokio::spawn(async move {
                    let _ended = talk.run(stream).await;
                });
            }
        });
        sink
    }

    /// The weather changes, for connections to come.
    pub fn turn(&self, weather: Weather) {
        *self.weather.lock().unwrap() = weather;
    }

    /// Every whole letter, in the order of arrival.
    pub fn taken(&self) -> Vec<Received> {
        self.taken.lock().unwrap().clone()
    }

    /// Every line that was said outside letters.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// The setting that names this server.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }
}

/// One conversation.
struct Talk {
    weather: Weather,
    taken: Arc<Mutex<Vec<Received>>>,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Talk {
    async fn run(self, stream: TcpStream) -> std::io::Result<()> {
        let (reader, mut writer) = stream.into_split();
        let mut reader = BufReader::new(reader);
        let greeting = match self.weather {
            Weather::Silent => {
                // Listens for ever and never answers.
                let mut line = String::new();
                while reader.read_line(&mut line).await? > 0 {}
                return Ok(());
            }
            Weather::Garbage => "\u{1}\u{2}HTTP/1.1 418 I am a teapot\r\n\r\n",
            Weather::Closing => "421 sink.test closing\r\n",
            Weather::Fair
            | Weather::Later
            | Weather::LostAfterData
            | Weather::Unknown(_)
            | Weather::WrongPassword => "220 sink.test ESMTP\r\n",
        };
        writer.write_all(greeting.as_bytes()).await?;
        let (mut from, mut to) = (String::new(), Vec::new());
        loop {
            let Some(line) = read_line(&mut reader).await? else { return Ok(()) };
            self.heard.lock().unwrap().push(line.clone());
            let verb = line.to_uppercase();
            let answer = if verb.starts_with("EHLO") {
                "250-sink.test\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME"
            } else if verb.starts_with("AUTH") {
                if self.weather == Weather::WrongPassword { "535 5.7.8 no" } else { "235 2.7.0 welcome" }
            } else if verb.starts_with("MAIL FROM") {
                from.clone_from(&line);
                if self.weather == Weather::Later { "451 4.3.0 try again" } else { "250 ok" }
            } else if verb.starts_with("RCPT TO") {
                if matches!(self.weather, Weather::Unknown(name) if line.contains(name)) {
                    "550 5.1.1 nobody of that name"
                } else {
                    to.push(line.clone());
                    "250 ok"
                }
            } else if verb == "DATA" {
                writer.write_all(b"354 go on\r\n").await?;
                let bytes = read_data(&mut reader).await?;
                let letter = Received::new(std::mem::take(&mut from), std::mem::take(&mut to), bytes);
                self.taken.lock().unwrap().push(letter);
                if self.weather == Weather::LostAfterData {
                    return Ok(());
                }
                "250 stored"
            } else if verb == "QUIT" {
                writer.write_all(b"221 bye\r\n").await?;
                return Ok(());
            } else if verb == "RSET" || verb == "NOOP" {
                "250 ok"
            } else {
                "500 what?"
            };
            writer.write_all(format!("{answer}\r\n").as_bytes()).await?;
        }
    }
}

async fn read_line(reader: &mut (impl AsyncBufReadExt + Unpin)) -> std::io::Result<Option<String>> {
    let mut line = String::new();
    let n = reader.read_line(&mut line).await?;
    Ok((n > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned()))
}

/// The lines up to the lone dot, with the dots undoubled; only CRLF ends a line.
async fn read_data(reader: &mut (impl AsyncBufReadExt + Unpin)) -> std::io::Result<Vec<u8>> {
    let (mut whole, mut line) = (Vec::new(), Vec::new());
    loop {
        let n = reader.read_until(b'\n', &mut line).await?;
        if n == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if !line.ends_with(b"\r\n") {
            continue;
        }
        if line == b".\r\n" {
            return Ok(whole);
        }
        whole.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        line.clear();
    }
}
