use super::PeerId;

/// Who gives way when two offers collide
/// ([WebRTC 10.7](https://www.w3.org/TR/webrtc/#perfect-negotiation-example)).
///
/// Exactly one of two negotiating peers must be polite. Of two that are not,
/// each waits for the answer to its own offer once their offers have collided;
/// two that are both answer then, and report
/// [`UnexpectedAnswer`](super::Problem::UnexpectedAnswer).
///
/// ```
/// use rtcweb::negotiation::{PeerId, Role};
///
/// let (ann, ben) = (PeerId::new("ann"), PeerId::new("ben"));
/// let roles = [Role::between(&ann, &ben), Role::between(&ben, &ann)];
/// assert_eq!(roles.iter().filter(|role| role.is_polite()).count(), 1);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Takes its own offer back and answers the other one.
    Polite,
    /// Ignores the other offer and waits for the answer to its own.
    Impolite,
}

impl Role {
    /// The role of `own` towards `other`: of two different ids exactly one is
    /// polite, whoever asks, and it is always the same one.
    ///
    /// ```
    /// use rtcweb::negotiation::{PeerId, Role};
    ///
    /// let (a, b) = (PeerId::new("a"), PeerId::new("b"));
    /// assert_ne!(Role::between(&a, &b), Role::between(&b, &a));
    /// ```
    pub fn between(own: &PeerId, other: &PeerId) -> Self {
        if own < other { Self::Polite } else { Self::Impolite }
    }

    /// Whether this is [`Role::Polite`].
    pub fn is_polite(self) -> bool {
        self == Self::Polite
    }
}
