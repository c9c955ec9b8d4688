use rtcweb::{DataChannelOptions, PeerConnection};

use super::{closed, throws};

throws! {
    a_channel_of_a_closed_connection, "createDataChannel()": InvalidState, InvalidState => {
        closed()?.create_data_channel("any")
    }
    a_channel_with_two_limits, "createDataChannel()": Type, Type => {
        let options = DataChannelOptions {
            max_retransmits: Some(1),
            max_packet_life_time: Some(1),
            ..DataChannelOptions::default()
        };
        PeerConnection::new()?.create_data_channel_with("any", &options)
    }
    a_channel_with_a_label_that_is_too_long, "createDataChannel()": Type, Type => {
        PeerConnection::new()?.create_data_channel(&"x".repeat(65_536))
    }
    a_channel_with_a_protocol_that_is_too_long, "createDataChannel()": Type, Type => {
        let protocol = "x".repeat(65_536);
        let options = DataChannelOptions { protocol, ..DataChannelOptions::default() };
        PeerConnection::new()?.create_data_channel_with("any", &options)
    }
    a_channel_with_an_id_that_is_too_large, "createDataChannel()": Type, Type => {
        let options = DataChannelOptions::negotiated(65_535);
        PeerConnection::new()?.create_data_channel_with("any", &options)
    }
    a_channel_with_an_id_that_is_taken, "createDataChannel()": Operation, Operation => {
        let connection = PeerConnection::new()?;
        let options = DataChannelOptions::negotiated(3);
        let _first = connection.create_data_channel_with("any", &options)?;
        connection.create_data_channel_with("any", &options)
    }
}
