//! The attributes of media over RTP: what they read, what they write, and
//! where they say that something is wrong.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use rtcweb::sdp::{
    Category, Charset, Content, Decimal, Direction, EditErrorKind, ExtMap, ExtMapAllowMixed, Fmtp,
    FrameRate, ImageAttr, ImageRange, ImageSets, Label, Language, MaxPacketTime, MediaClock,
    MediaClockSource, Msid, MsidSemantic, PacketTime, Parameters, Rid, RidDirection, Rtcp,
    RtcpFeedback, RtcpMux, RtcpMuxOnly, RtcpReducedSize, RtcpXr, RtpMap, Sdp, Simulcast,
    SimulcastLayers, SimulcastRid, SourceFilter, SourceFilterMode, Ssrc, SsrcGroup, Ssrcs, Tool,
    TsRefClk, Value,
};

const SESSION: &str = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

fn with_line(line: &str) -> String {
    format!("{SESSION}{line}\r\n")
}

/// The line that this value is written as.
fn written<'v, T: Value<'v>>(value: &T) -> String {
    let mut sdp = Sdp::parse(SESSION).unwrap();
    sdp.session_mut().push(value).unwrap();
    sdp.as_str().strip_prefix(SESSION).unwrap().strip_suffix("\r\n").unwrap().to_owned()
}

/// Calls a macro with every type of this family.
macro_rules! for_every_type {
    ($with:ident, $line:expr) => {
        $with!(
            $line,
            Category<'_>,
            Charset<'_>,
            Content<'_>,
            ExtMap<'_>,
            ExtMapAllowMixed,
            Fmtp<'_>,
            FrameRate<'_>,
            ImageAttr<'_>,
            Label<'_>,
            Language<'_>,
            MaxPacketTime<'_>,
            MediaClock<'_>,
            Msid<'_>,
            MsidSemantic<'_>,
            PacketTime<'_>,
            Rid<'_>,
            Rtcp<'_>,
            RtcpFeedback<'_>,
            RtcpMux,
            RtcpMuxOnly,
            RtcpReducedSize,
            RtcpXr<'_>,
            RtpMap<'_>,
            Simulcast<'_>,
            SourceFilter<'_>,
            Ssrc<'_>,
            SsrcGroup<'_>,
            Tool<'_>,
            TsRefClk<'_>,
        )
    };
}

macro_rules! rewritten {
    ($line:expr, $( $name:ty, )+) => {{
        let line = $line;
        let mut found = None;
        $( if <$name as Value>::KINDS.contains(&line.kind()) {
            found = Some(line.parse::<$name>().map(|value| written(&value)));
        } )+
        found
    }};
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn every_captured_line_is_read_and_written_back_as_it_was() {
    use std::collections::BTreeMap;

    let mut seen = BTreeMap::new();
    for description in super::data::captured() {
        let sdp = Sdp::parse(description.text()).unwrap();
        for line in sdp.lines() {
            let Some(result) = for_every_type!(rewritten, line) else { continue };
            let text = result.unwrap_or_else(|error| panic!("{}: {error}", description.path));
            assert_eq!(text, line.text(), "{}", description.path);
            *seen.entry(line.name().unwrap().to_owned()).or_insert(0) += 1;
        }
    }
    for name in ["extmap", "fmtp", "msid", "msid-semantic", "rid", "rtcp", "rtcp-fb", "rtcp-mux"] {
        assert!(seen.get(name) > Some(&10), "{name} in {seen:?}");
    }
    for name in ["rtcp-rsize", "rtcp-xr", "rtpmap", "simulcast", "ssrc", "ssrc-group"] {
        assert!(seen.get(name) > Some(&5), "{name} in {seen:?}");
    }
}

#[test]
fn canonical_lines_are_written_back_as_they_were() {
    let lines = "\
        a=cat:education.history\na=charset:UTF-8\na=content:slides,alt\na=extmap-allow-mixed\n\
        a=extmap:4096/inactive urn:x-test some attributes\n\
        a=extmap:3 urn:ietf:params:rtp-hdrext:encrypt urn:ietf:params:rtp-hdrext:smpte-tc 25@600/24\n\
        a=fmtp:111 minptime=10; useinbandfec=1;\na=fmtp:63 111/111\na=fmtp:webrtc-datachannel max=1\n\
        a=framerate:29.97\na=framerate:0.125\na=label:1\na=lang:de-AT\na=ptime:20\na=maxptime:120\n\
        a=imageattr:* recv *\na=imageattr:97 send [x=1280,y=720] recv [x=[320:640],y=[180,360]] [x=1,y=[1:2:9],sar=1.1,par=[1.2-1.3],q=0.6]\n\
        a=imageattr:100 recv [x=1280,y=720] send *\n\
        a=mediaclk:sender\na=mediaclk:direct\na=mediaclk:direct=963214424 rate=1000/1001\n\
        a=mediaclk:id=MDA6NjA= sender\na=mediaclk:IEEE1722=38-D6-6D-8E-D2-78-13-2F\n\
        a=msid:- track\na=msid:stream\na=msid:{a} {b}\na=msid-semantic: WMS\na=msid-semantic:WMS *\n\
        a=rid:1 send\na=rid:a_b-c recv pt=96,97;max-width=1280;max-fps=29.97;depend=x,y\n\
        a=rid:2 send max-br=64000;x-new\n\
        a=rtcp:12312\na=rtcp:9 IN IP6 ::\na=rtcp-fb:* ccm tmmbr smaxpr=120\na=rtcp-fb:96 nack\n\
        a=rtcp-mux\na=rtcp-mux-only\na=rtcp-rsize\na=rtcp-xr\na=rtcp-xr:rcvr-rtt=all:10000 voip-metrics\n\
        a=rtpmap:0 PCMU/8000\na=rtpmap:111 multiopus/48000/6\na=rtpmap:96 MetaData\n\
        a=simulcast:send 1,~4;2;3 recv c\na=simulcast:recv 1;2 send x\na=simulcast:recv ~r\n\
        a=source-filter: incl IN IP4 * 192.0.2.1 192.0.2.2\na=source-filter: excl IN IP6 ff0e::1 2001:db8::1\n\
        a=ssrc:4294967295 cname:two words\na=ssrc:1 baz\na=ssrc:1 x:\na=ssrc-group:SIM 1 2 3\n\
        a=tool:LIVE555 Streaming Media v1\na=tool:\n\
        a=ts-refclk:ptp=IEEE1588-2008:39-A7-94-FF-FE-07-CB-D0:0\na=ts-refclk:private:traceable\na=ts-refclk:gps";
    for text in lines.lines() {
        let text = with_line(text);
        let sdp = Sdp::parse(&text).unwrap();
        let line = sdp.lines().next_back().unwrap();
        let written = for_every_type!(rewritten, line).unwrap_or_else(|| panic!("{}", line.text()));
        assert_eq!(written.unwrap_or_else(|error| panic!("{text}: {error}")), line.text());
    }
}

#[test]
fn what_others_write_in_another_way_reads_the_same() {
    for (text, canonical) in [
        ("a=fmtp:111   stereo=1  ", "a=fmtp:111 stereo=1"),
        ("a=fmtp:111 ", "a=fmtp:111"),
        ("a=msid-semantic:  WMS", "a=msid-semantic: WMS"),
        ("a=rtcp-fb:96  nack  pli ", "a=rtcp-fb:96 nack pli"),
        ("a=rtpmap:96 H264/90000 ", "a=rtpmap:96 H264/90000"),
        ("a=rtpmap:123 META /0", "a=rtpmap:123 META/0"),
        ("a=simulcast: send rid=1,4;2 paused=4 recv rid=c", "a=simulcast:send 1,4;2 recv c"),
        ("a=source-filter:incl IN IP4 * 192.0.2.1", "a=source-filter: incl IN IP4 * 192.0.2.1"),
        ("a=ssrc-group:FID  1  2 ", "a=ssrc-group:FID 1  2"),
    ] {
        let text = with_line(text);
        let sdp = Sdp::parse(&text).unwrap();
        let line = sdp.lines().next_back().unwrap();
        let written = for_every_type!(rewritten, line).unwrap();
        assert_eq!(written.unwrap(), canonical);
    }
}

#[test]
fn what_is_wrong_is_told_with_its_column_and_span() {
    for (text, column, wrong, expected) in [
        ("a=rtpmap:xx opus/48000", 10, "xx", "a payload type from 0 to 127"),
        ("a=rtpmap:128 opus/48000", 10, "128", "a payload type from 0 to 127"),
        ("a=rtpmap:111", 13, "", "a space"),
        ("a=rtpmap:111 opus/fast", 19, "fast", "a clock rate in hertz"),
        ("a=rtpmap:111 opus/4294967296", 19, "4294967296", "a clock rate in hertz"),
        ("a=rtpmap:111 opus/48000 2", 25, "2", "the end of the line"),
        ("a=fmtp", 7, "", "a payload type"),
        ("a=rtcp-fb:** nack", 12, "*", "a space"),
        ("a=rtcp-fb:96", 13, "", "a space"),
        ("a=rtcp:70000", 8, "70000", "a port"),
        ("a=rtcp:9 IN IP4", 16, "", "a space"),
        ("a=rtcp-mux:1", 12, "1", "the end of the line"),
        ("a=extmap:70000 urn:x", 10, "70000", "the number of an extension"),
        ("a=extmap:1/both urn:x", 12, "both", "a direction such as sendonly"),
        ("a=ssrc:4294967296 cname:x", 8, "4294967296", "an SSRC"),
        ("a=ssrc-group:FID 1 x", 20, "x", "an SSRC"),
        ("a=ssrc-group:FID", 17, "", "a space"),
        ("a=msid:a b c", 12, "c", "the end of the line"),
        ("a=msid:", 8, "", "the id of a stream or -"),
        ("a=rid:h both", 9, "both", "send or recv"),
        ("a=rid:h;l send", 8, ";l", "a space"),
        ("a=simulcast:send rid=h=l", 23, "=l", "a space"),
        ("a=rid:h send pt=96,200", 17, "96,200", "payload types from 0 to 127"),
        ("a=rid:h send max-width=10x;max-fps=3", 24, "10x", "a number"),
        ("a=rid:h send max-width=10; max-fps=.3", 36, ".3", "a number"),
        ("a=simulcast:send 1;;2", 20, ";2", "the name of a stream"),
        ("a=simulcast:send 1 send 2", 20, "send", "the other direction"),
        ("a=simulcast:h;m", 13, "h;m", "send or recv"),
        ("a=imageattr:97 send [x=a,y=1]", 24, "a,y=1]", "a number of pixels"),
        ("a=imageattr:97 send [y=1]", 22, "y", "x="),
        ("a=ptime:1e3", 10, "e3", "the end of the line"),
        ("a=framerate:1.2.3", 13, "1.2.3", "a number of frames per second"),
        ("a=framerate:1234567890123456", 13, "1234567890123456", "a number of frames per second"),
        ("a=mediaclk:direct=1 rate=5", 27, "", "a slash"),
        ("a=ts-refclk:ntp=", 17, "", "which clock of that kind"),
        ("a=source-filter: only IN IP4 * 192.0.2.1", 18, "only", "incl or excl"),
        ("a=source-filter: incl IN IP4 *", 31, "", "a space"),
    ] {
        let text = with_line(text);
        let sdp = Sdp::parse(&text).unwrap();
        let line = sdp.lines().next_back().unwrap();
        let error = line.attribute().unwrap().expect_err(line.text());
        assert_eq!((error.line(), error.column()), (5, column), "{}: {error}", line.text());
        assert_eq!((&text[error.span()], error.expected()), (wrong, expected), "{}", line.text());
        assert_eq!(error.attribute(), line.name());
    }
}

#[test]
fn a_value_that_would_break_its_line_is_refused() {
    const EVIL: &str = "x\r\na=evil:1";
    let mut sdp = Sdp::parse(SESSION).unwrap();
    let mut refused = 0;
    macro_rules! refuse {
        ($( $value:expr, )+) => { $(
            let error = sdp.session_mut().push(&$value).expect_err(stringify!($value));
            assert_eq!(error.kind(), EditErrorKind::InvalidValue);
            refused += 1;
        )+ };
    }
    refuse!(
        RtpMap::new(96, EVIL, 90_000),
        RtpMap::new(96, "VP8 ", 90_000),
        RtpMap::new(128, "VP8", 90_000),
        RtpMap { clock_rate: None, encoding_parameters: Some("2"), ..RtpMap::new(96, "L16", 1) },
        Fmtp { format: "111", parameters: Parameters::from(EVIL) },
        Fmtp { format: "", parameters: Parameters::from("stereo=1") },
        RtcpFeedback::new(Some(200), "nack"),
        RtcpFeedback::new(None, EVIL),
        RtcpFeedback::new(None, "nack").with(EVIL),
        ExtMap::new(1, EVIL),
        ExtMap { attributes: Some(EVIL), ..ExtMap::new(1, "urn:x") },
        Ssrc { id: 1, attribute: EVIL, value: None },
        Ssrc { id: 1, attribute: "cname", value: Some(EVIL) },
        SsrcGroup { semantics: EVIL, ssrcs: [1].into_iter().collect() },
        SsrcGroup { semantics: "FID", ssrcs: Ssrcs::default() },
        Msid { stream: EVIL, track: None },
        Msid { stream: "-", track: Some("a b") },
        MsidSemantic { leading_space: false, semantic: "WMS", streams: EVIL.into() },
        Rid::new(EVIL, RidDirection::Send),
        Rid { parameters: EVIL.into(), ..Rid::new("h", RidDirection::Send) },
        Simulcast { send: Some(EVIL.into()), ..Simulcast::default() },
        Simulcast { send: Some("1;;2".into()), ..Simulcast::default() },
        Simulcast { send: Some("1 recv 2".into()), ..Simulcast::default() },
        Simulcast::default(),
        ImageAttr { payload_type: None, send: Some(EVIL.into()), recv: None, recv_first: false },
        ImageAttr { payload_type: None, send: None, recv: None, recv_first: false },
        Content::new(EVIL),
        Label::new("a b"),
        Tool(EVIL),
        TsRefClk { source: "ntp", value: Some(EVIL) },
        MediaClock { id: Some(EVIL), source: MediaClockSource::Sender },
        RtcpXr { formats: EVIL.into() },
    );
    assert_eq!((sdp.as_str(), refused), (SESSION, 32));
}

#[test]
fn a_parameter_is_found_by_its_whole_key_whatever_its_case_and_the_last_counts() {
    let parameters = Parameters::from("sprop-stereo=1; SizeLength=13;;x;sizelength = 14 ;y==");
    assert_eq!(parameters.get("stereo"), None);
    assert_eq!(parameters.get("sizeLength"), Some("14"));
    assert_eq!((parameters.contains("x"), parameters.get("x")), (true, None));
    assert_eq!(parameters.get("y"), Some("="));
    assert_eq!(parameters.iter().count(), 5);
    assert!(Parameters::from(" ; ").is_empty() && Parameters::default().is_empty());
}

#[test]
fn setting_a_parameter_leaves_the_text_of_the_others() {
    for (text, key, value, expected) in [
        ("", "a", "1", "a=1"),
        ("b=2", "a", "1", "b=2;a=1"),
        ("b=2;", "a", "1", "b=2;a=1"),
        ("b=2; c=3", "a", "1", "b=2; c=3; a=1"),
        ("b=2;A = 9 ;c", "a", "1", "b=2;a=1;c"),
        ("a=1; b=2 ;a=3;;", "a", "4", "a=4; b=2 ;;"),
        ("xa=1;a-x=2", "a", "", "xa=1;a-x=2;a="),
    ] {
        let mut parameters = Parameters::from(text);
        parameters.set(key, value).unwrap();
        assert_eq!(parameters.as_str(), expected, "{text}");
        assert_eq!(parameters.get(key), Some(value));
    }
    for (text, expected) in [
        ("a=1", ""),
        ("a=1; b=2", "b=2"),
        ("b=2; a=1; c", "b=2; c"),
        ("b=2 ;a;a=2", "b=2 "),
        ("xa=1", "xa=1"),
    ] {
        let mut parameters = Parameters::from(text);
        assert_eq!(parameters.remove("a"), text != expected);
        assert_eq!(parameters.as_str(), expected, "{text}");
    }
}

#[test]
fn a_parameter_that_would_be_two_is_refused() {
    let mut parameters = Parameters::from("a=1");
    for (key, value) in [
        ("", "1"),
        ("b c", "1"),
        ("b=c", "1"),
        ("b;c", "1"),
        ("b\r\nc", "1"),
        ("b", "1;c=2"),
        ("b", "1\r\na=evil"),
        ("b", "\0"),
        ("b", " 1"),
    ] {
        let error = parameters.set(key, value).expect_err("two parameters");
        assert_eq!(error.kind(), EditErrorKind::InvalidValue);
    }
    assert_eq!(parameters.as_str(), "a=1");
}

#[test]
fn restrictions_of_a_stream_are_typed() {
    let text = with_line(
        "a=rid:h send pt=96,98;max-width=1280;max-height=720;max-fps=29.97;max-fs=921600;\
         max-br=2500000;max-pps=27648000;max-bpp=0.5;depend=m,l",
    );
    let sdp = Sdp::parse(&text).unwrap();
    let rid = sdp.session().get::<Rid<'_>>().unwrap().unwrap();
    assert_eq!(rid.payload_types().unwrap().iter().collect::<Vec<_>>(), [96, 98]);
    assert_eq!((rid.max_width(), rid.max_height()), (Some(1280), Some(720)));
    assert_eq!((rid.max_fps(), rid.max_bpp()), (Decimal::new("29.97"), Decimal::new("0.5")));
    assert_eq!(
        (rid.max_fs(), rid.max_br(), rid.max_pps()),
        (Some(921_600), Some(2_500_000), Some(27_648_000))
    );
    assert_eq!(rid.depends_on().collect::<Vec<_>>(), ["m", "l"]);
}

#[test]
fn the_parts_of_values_are_typed() {
    let channels = |parameters| {
        RtpMap { encoding_parameters: parameters, ..RtpMap::new(0, "x", 1) }.channels()
    };
    assert_eq!((channels(Some("6")), channels(Some("2x")), channels(None)), (Some(6), None, None));

    let encrypt = "urn:ietf:params:rtp-hdrext:encrypt";
    let map = ExtMap {
        attributes: Some("urn:x 1"),
        direction: Some(Direction::SendOnly),
        ..ExtMap::new(3, encrypt)
    };
    assert_eq!((map.encrypted(), ExtMap::new(3, "urn:x").encrypted()), (Some("urn:x"), None));

    let layers = SimulcastLayers::from("a,~b;c");
    assert_eq!(layers.iter().map(|layer| layer.iter().count()).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(
        layers.rids().filter(|rid| rid.paused).collect::<Vec<_>>(),
        [SimulcastRid { rid: "b", paused: true }]
    );

    let sets = ImageSets::from("[x=[320:16:640],y=[1,3]]");
    let set = sets.iter().next().unwrap();
    assert_eq!(set.x, ImageRange::Between { min: 320, step: 16, max: 640 });
    assert!(set.y.contains(3) && !set.y.contains(2));
    assert!(!ImageRange::Between { min: 1, step: 0, max: 2 }.contains(1));

    assert_eq!(Content::new("slides,,alt").iter().collect::<Vec<_>>(), ["slides", "alt"]);
    assert_eq!(SourceFilterMode::Include.as_str(), "incl");
    for (text, value) in [
        ("20", 20.0),
        ("0.125", 0.125),
        ("123456789012345", 123_456_789_012_345.0),
        ("59.94", 59.94),
    ] {
        assert_eq!(Decimal::new(text).unwrap().to_f64(), value);
    }
    assert_eq!(["", ".", "1.", ".5", "1e3", "-1", "1 "].map(Decimal::new), [None; 7]);
}

#[test]
fn values_serialize_as_data() {
    let text = with_line("a=simulcast:send 1,~4;2");
    let sdp = Sdp::parse(&text).unwrap();
    let simulcast = sdp.session().get::<Simulcast<'_>>().unwrap().unwrap();
    let json = serde_json::to_value(simulcast.send).unwrap();
    let rid = |rid: &str, paused: bool| serde_json::json!({ "rid": rid, "paused": paused });
    assert_eq!(json, serde_json::json!([[rid("1", false), rid("4", true)], [rid("2", false)]]));

    let fmtp = Fmtp { format: "111", parameters: Parameters::from("stereo=1;x") };
    let expected = serde_json::json!({
        "format": "111",
        "parameters": [{ "key": "stereo", "value": "1" }, { "key": "x", "value": null }],
    });
    assert_eq!(serde_json::to_value(fmtp).unwrap(), expected);
}
