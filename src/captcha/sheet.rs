//! Ink and paper: the two levels that a picture has, and the PNG that it becomes.

/// Grey levels below this count as ink; above the middle, so that thin strokes survive the grain.
const INK_BELOW: u8 = 168;

/// A picture of ink and paper, nothing between.
pub(super) struct Sheet {
    pub(super) width: u32,
    pub(super) height: u32,
    ink: Vec<bool>,
}

impl Sheet {
    pub(super) fn blank(width: u32, height: u32) -> Sheet {
        Sheet { width, height, ink: vec![false; (width * height) as usize] }
    }

    fn place(&self, x: u32, y: u32) -> Option<usize> {
        (x < self.width && y < self.height).then(|| (y * self.width + x) as usize)
    }

    pub(super) fn ink(&self, x: u32, y: u32) -> bool {
        self.place(x, y).and_then(|place| self.ink.get(place)).copied().unwrap_or(false)
    }

    pub(super) fn set(&mut self, x: u32, y: u32, ink: bool) {
        if let Some(place) = self.place(x, y)
            && let Some(pixel) = self.ink.get_mut(place)
        {
            *pixel = ink;
        }
    }

    /// The places that hold ink.
    pub(super) fn points(&self) -> impl Iterator<Item = (u32, u32)> + '_ {
        let width = self.width;
        (0..self.height).flat_map(move |y| (0..width).map(move |x| (x, y))).filter(|&(x, y)| self.ink(x, y))
    }

    pub(super) fn from_png(bytes: &[u8]) -> Option<Sheet> {
        let mut decoder = png::Decoder::new(bytes);
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().ok()?;
        let mut pixels = vec![0; reader.output_buffer_size()];
        let frame = reader.next_frame(&mut pixels).ok()?;
        let samples = frame.color_type.samples();
        let ink: Vec<bool> = pixels
            .chunks_exact(samples)
            .map(|pixel| pixel.first().is_some_and(|level| *level < INK_BELOW))
            .collect();
        (ink.len() == (frame.width * frame.height) as usize).then_some(Sheet {
            width: frame.width,
            height: frame.height,
            ink,
        })
    }

    pub(super) fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.width, self.height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        encoder.set_compression(png::Compression::Best);
        encoder.set_filter(png::FilterType::NoFilter);
        let mut rows = Vec::new();
        for row in self.ink.chunks(self.width as usize) {
            for eight in row.chunks(8) {
                // Paper is 1, ink is 0; bits beyond the edge stay 0.
                let byte = eight
                    .iter()
                    .zip((0..8).rev())
                    .fold(0_u8, |byte, (ink, bit)| byte | (u8::from(!ink) << bit));
                rows.push(byte);
            }
        }
        let mut writer = encoder.write_header().ok()?;
        writer.write_image_data(&rows).ok()?;
        writer.finish().ok()?;
        Some(bytes)
    }
}
