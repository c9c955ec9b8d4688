use rtcweb::sdp::edit::{
    AddFeedback, PreferCodecs, RemoveCodecs, RemoveExtMapAllowMixed, RemoveFeedback,
    RemoveHeaderExtension, RemoveSimulcast, RetainCodecs, SetOpus, SetParameters, SetSimulcast,
    SimulcastEncoding,
};
use rtcweb::sdp::{FormatParameters, OpusParameters, Parameters, RidDirection};

use super::{Flag, Made, Use};
use crate::sdp::edit::values::{codecs, of_codec, target, targeted, targeted_text};

pub(super) const FLAGS: &[Flag] = &[
    Flag {
        name: "prefer",
        value: Some("[SECTION=]CODEC,..."),
        help: "Put codecs first, every profile of them, with their RTX",
        make: |text, then| {
            let (target, text) = targeted_text(text)?;
            then(&PreferCodecs::new(target, &codecs(text)?));
            Ok(())
        },
    },
    Flag {
        name: "remove-codec",
        value: Some("[SECTION=]CODEC,..."),
        help: "Take codecs away, with their RTX, or what repairs or repeats others",
        make: |text, then| {
            let (target, text) = targeted_text(text)?;
            then(&RemoveCodecs::new(target, &codecs(text)?));
            Ok(())
        },
    },
    Flag {
        name: "keep-codec",
        value: Some("[SECTION=]CODEC,..."),
        help: "Take all other codecs away",
        make: |text, then| {
            let (target, text) = targeted_text(text)?;
            then(&RetainCodecs::new(target, &codecs(text)?));
            Ok(())
        },
    },
    Flag {
        name: "opus",
        value: Some("[SECTION=]NAME=VALUE,..."),
        help: "What is wanted of Opus: stereo=1, usedtx=1, maxaveragebitrate=64000, ...",
        make: opus,
    },
    Flag {
        name: "parameter",
        value: Some("[SECTION=]CODEC/NAME=VALUE"),
        help: "Set a parameter of a codec, or of every codec (*)",
        make: |text, then| {
            let (target, codecs, text) = of_codec(text)?;
            let (name, value) = text.split_once('=').ok_or("a = is missing after the name")?;
            then(&SetParameters::new(target, codecs, &[(name, Some(value))]));
            Ok(())
        },
    },
    Flag {
        name: "remove-parameter",
        value: Some("[SECTION=]CODEC/NAME"),
        help: "Take a parameter of a codec away",
        make: |text, then| {
            let (target, codecs, name) = of_codec(text)?;
            then(&SetParameters::new(target, codecs, &[(name, None)]));
            Ok(())
        },
    },
    Flag {
        name: "feedback",
        value: Some("[SECTION=]CODEC/KIND"),
        help: "Add a feedback to a codec, as in opus/nack or \"VP8/ccm fir\"",
        make: |text, then| {
            let (target, codecs, text) = of_codec(text)?;
            let (kind, parameter) = feedback(text);
            then(&AddFeedback { target, codecs, kind, parameter });
            Ok(())
        },
    },
    Flag {
        name: "remove-feedback",
        value: Some("[SECTION=]CODEC/KIND"),
        help: "Take a feedback of a codec away",
        make: |text, then| {
            let (target, codecs, text) = of_codec(text)?;
            let (kind, parameter) = feedback(text);
            then(&RemoveFeedback { target, codecs, kind, parameter });
            Ok(())
        },
    },
    Flag {
        name: "simulcast",
        value: Some("SECTION=DIRECTION:RIDS"),
        help: "Streams of simulcast, as in video=send:h,m,~l; ~ begins one that is paused",
        make: simulcast,
    },
    Flag {
        name: "remove-simulcast",
        value: Some("SECTION"),
        help: "Take simulcast away",
        make: |text, then| {
            then(&RemoveSimulcast::new(target(text)?));
            Ok(())
        },
    },
    Flag {
        name: "remove-extension",
        value: Some("[SECTION=]URI"),
        help: "Take an RTP header extension away",
        make: |text, then| {
            let (target, uri) = targeted_text(text)?;
            then(&RemoveHeaderExtension::new(target, uri));
            Ok(())
        },
    },
    Flag {
        name: "remove-extmap-allow-mixed",
        value: None,
        help: "Take a=extmap-allow-mixed away",
        make: |_, then| {
            then(&RemoveExtMapAllowMixed);
            Ok(())
        },
    },
];

fn opus(text: &str, then: &mut Use<'_>) -> Made {
    let (target, text) = targeted_text(text)?;
    let text = text.replace(',', ";");
    let parameters = OpusParameters::parse(&text)
        .map_err(|error| format!("{} is expected", error.expected()))?;
    let mut known = Parameters::default();
    parameters.apply_to(&mut known).map_err(|error| error.to_string())?;
    let given = Parameters::from(text.as_str());
    match given.iter().find(|one| known.get(one.key).is_none()) {
        Some(unknown) => Err(format!("Opus has no parameter {}", unknown.key)),
        None => {
            then(&SetOpus::new(target, parameters));
            Ok(())
        }
    }
}

fn simulcast(text: &str, then: &mut Use<'_>) -> Made {
    let (target, text) = targeted(text)?;
    let (direction, rids) = text.split_once(':').ok_or("a : is missing after the direction")?;
    let direction = match direction {
        "send" => RidDirection::Send,
        "recv" => RidDirection::Recv,
        _ => return Err(format!("{direction} is none of send, recv")),
    };
    let encodings: Vec<_> = rids.split(',').map(encoding).collect();
    then(&SetSimulcast::new(target, direction, &encodings));
    Ok(())
}

fn encoding(text: &str) -> SimulcastEncoding<'_> {
    match text.strip_prefix('~') {
        Some(rid) => SimulcastEncoding { paused: true, ..SimulcastEncoding::new(rid) },
        None => SimulcastEncoding::new(text),
    }
}

/// `KIND` or `KIND PARAMETER`.
fn feedback(text: &str) -> (&str, Option<&str>) {
    text.split_once(' ').map_or((text, None), |(kind, parameter)| (kind, Some(parameter)))
}
