//! Descriptions from code, for native peers and for tests.
//!
//! [`SdpBuilder`] makes an offer, [`AnswerBuilder`] the answer to one: section
//! by section, with those that nobody takes rejected. [`MediaBuilder`] makes a
//! section. Any typed value can be added; one that would break its line, and
//! what contradicts itself, is refused when all is built.
//!
//! ```
//! use rtcweb::sdp::{
//!     Direction, DtlsParameters, Fingerprint, IceParameters, RtcpFeedback, RtpMap, Setup,
//! };
//! use rtcweb::sdp::build::{AnswerBuilder, MediaBuilder, SdpBuilder};
//!
//! let ice = IceParameters {
//!     username_fragment: "Yx4f",
//!     password: "Tt0N8r2TQj1v2e5YwX7aB3cK",
//!     lite: false,
//!     options: None,
//! };
//! let mut dtls = DtlsParameters {
//!     fingerprints: vec![Fingerprint::from_bytes("sha-256", &[7; 32])],
//!     setup: Some(Setup::ActPass),
//!     tls_id: None,
//! };
//! let opus = RtpMap { encoding_parameters: Some("2"), ..RtpMap::new(111, "opus", 48_000) };
//! let audio = MediaBuilder::audio("0")
//!     .codec(&opus, "minptime=10;useinbandfec=1")
//!     .with(&RtcpFeedback::new(Some(111), "transport-cc"));
//! let data = MediaBuilder::data_channels("1", 5000);
//! let offer = SdpBuilder::new(4611)
//!     .bundle()
//!     .section(audio.ice(&ice).dtls(&dtls))
//!     .section(data.ice(&ice).dtls(&dtls))
//!     .build()?;
//! assert_eq!(offer.section_of_mid("0").map(|audio| audio.codecs().map(|all| all.count())), Some(Ok(1)));
//!
//! // Somebody who wants no audio.
//! dtls.setup = Some(Setup::Active);
//! let offered = offer.section_of_mid("1").ok_or("no such section")?;
//! let data = MediaBuilder::answering(&offered)?.ice(&ice).dtls(&dtls);
//! let answer = AnswerBuilder::new(&offer, 4612).section(data).build()?;
//! let rejected: Vec<_> = answer.sections().map(|section| section.is_rejected()).collect();
//! assert_eq!(rejected, [true, false]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer_builder;
mod consistent;
mod lines;
mod media_builder;
mod sdp_builder;

pub use answer_builder::AnswerBuilder;
pub use media_builder::MediaBuilder;
pub use sdp_builder::SdpBuilder;
