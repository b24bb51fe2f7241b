//! Public files: bundled, hashed, compressed once, served for ever.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::LazyLock;

use data_encoding::HEXLOWER;
use rocket::http::{ContentType, Header, Status};
use rocket::response::{Responder, Response};
use rocket::{Request, Route, get, routes};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

#[derive(RustEmbed)]
#[folder = "public/"]
struct Public;

/// Bundles: the name that templates use, the list of their files, and the content type.
const BUNDLES: [(&str, &str); 5] = [
    ("reader.css", "css/reader.list"),
    ("desk.css", "css/desk.list"),
    ("reader.js", "js/reader.list"),
    ("desk.js", "js/desk.list"),
    ("worker.js", "js/worker.list"),
];

/// One public file in its three encodings.
#[derive(Debug)]
struct Asset {
    kind: ContentType,
    plain: Vec<u8>,
    gzip: Option<Vec<u8>>,
    brotli: Option<Vec<u8>>,
}

/// Every public file by its hashed address, and the address by its name.
#[derive(Debug, Default)]
struct Assets {
    by_path: BTreeMap<String, Asset>,
    address: BTreeMap<String, String>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::build);

/// The hashed address of a public file or bundle; an unknown name keeps its own.
pub fn url(name: &str) -> String {
    ASSETS.address.get(name).cloned().unwrap_or_else(|| format!("/assets/{name}"))
}

/// The one route of public files.
pub fn routes() -> Vec<Route> {
    routes![show]
}

impl Assets {
    fn build() -> Self {
        let mut assets = Self::default();
        for name in Public::iter() {
            let is_source = name.starts_with("css/") || name.starts_with("js/") || name.ends_with(".md");
            if let (false, Some(file)) = (is_source, Public::get(&name)) {
                assets.add(&name, file.data.into_owned());
            }
        }
        for (name, list) in BUNDLES {
            let text = assets.bundle(list);
            assets.add(name, text.into_bytes());
        }
        assets
    }

    /// Joins the files of a list; styles lose their comments and point to hashed files.
    fn bundle(&self, list: &str) -> String {
        let names = text_of(list);
        let mut joined = String::new();
        for name in names.lines().map(str::trim).filter(|name| !name.is_empty()) {
            let text = text_of(name);
            joined.push_str(&if list.starts_with("css/") { lean_css(&text) } else { text });
            joined.push('\n');
        }
        for (name, address) in &self.address {
            joined = joined.replace(&format!("../{name}"), address);
        }
        joined
    }

    fn add(&mut self, name: &str, plain: Vec<u8>) {
        let hash = HEXLOWER.encode(&Sha256::digest(&plain)).chars().take(10).collect::<String>();
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("{stem}.{hash}.{extension}");
        self.address.insert(name.to_owned(), format!("/assets/{path}"));
        self.by_path.insert(path, Asset::new(extension, plain));
    }
}

impl Asset {
    fn new(extension: &str, plain: Vec<u8>) -> Self {
        let kind = match extension {
            "js" => ContentType::JavaScript,
            "txt" => ContentType::Plain,
            _ => ContentType::from_extension(extension).unwrap_or(ContentType::Binary),
        };
        let is_text = matches!(extension, "css" | "js" | "txt" | "svg");
        Self {
            kind,
            gzip: is_text.then(|| gzip(&plain, 9)).flatten(),
            brotli: is_text.then(|| brotli(&plain)).flatten(),
            plain,
        }
    }
}

fn text_of(name: &str) -> String {
    Public::get(name).map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// Drops comments and the blanks at the start of lines.
fn lean_css(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Compresses with gzip; `None` when writing to memory fails.
pub(super) fn gzip(plain: &[u8], level: u32) -> Option<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    encoder.write_all(plain).ok()?;
    encoder.finish().ok()
}

fn brotli(plain: &[u8]) -> Option<Vec<u8>> {
    let mut packed = Vec::new();
    {
        let mut encoder = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        encoder.write_all(plain).ok()?;
    }
    Some(packed)
}

/// Whether the browser takes this encoding.
pub(super) fn accepts(request: &Request<'_>, encoding: &str) -> bool {
    request.headers().get("Accept-Encoding").flat_map(|line| line.split(',')).any(|one| {
        one.split(';').next().map(str::trim) == Some(encoding) && !one.replace(' ', "").ends_with("q=0")
    })
}

#[get("/assets/<path..>")]
fn show(path: std::path::PathBuf) -> Option<Shown> {
    ASSETS.by_path.get(path.to_str()?).map(Shown)
}

/// An asset as an answer: the smallest encoding that the browser takes, cached for ever.
#[derive(Debug)]
struct Shown(&'static Asset);

impl<'r> Responder<'r, 'static> for Shown {
    fn respond_to(self, request: &'r Request<'_>) -> rocket::response::Result<'static> {
        let Self(asset) = self;
        let (body, encoding) = match (&asset.brotli, &asset.gzip) {
            (Some(packed), _) if accepts(request, "br") => (packed, Some("br")),
            (_, Some(packed)) if accepts(request, "gzip") => (packed, Some("gzip")),
            _ => (&asset.plain, None),
        };
        let mut response = Response::build()
            .status(Status::Ok)
            .header(asset.kind.clone())
            .header(Header::new("Cache-Control", "public, max-age=31536000, immutable"))
            .header(Header::new("Vary", "Accept-Encoding"))
            .max_chunk_size(65_536)
            .sized_body(body.len(), std::io::Cursor::new(body.as_slice()))
            .finalize();
        if let Some(encoding) = encoding {
            response.set_header(Header::new("Content-Encoding", encoding));
        }
        Ok(response)
    }
}
