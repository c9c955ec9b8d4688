use crate::sdp::Codec;

/// A set of payload types: a bit for each of the 128.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::sdp::edit) struct PayloadTypeSet(u128);

impl PayloadTypeSet {
    /// Those of the codecs for which this is true.
    pub(in crate::sdp::edit) fn of<'s>(
        codecs: impl Iterator<Item = Codec<'s>>,
        is: &dyn Fn(&Codec<'_>) -> bool,
    ) -> Self {
        let mut set = Self::default();
        codecs.filter(|codec| is(codec)).for_each(|codec| set.insert(codec.payload_type()));
        set
    }

    pub(in crate::sdp::edit) fn insert(&mut self, payload_type: u8) {
        self.0 |= bit(payload_type);
    }

    pub(in crate::sdp::edit) fn contains(self, payload_type: u8) -> bool {
        self.0 & bit(payload_type) != 0
    }

    pub(in crate::sdp::edit) fn is_empty(self) -> bool {
        self.0 == 0
    }
}

fn bit(payload_type: u8) -> u128 {
    1_u128.checked_shl(payload_type.into()).unwrap_or_default()
}
