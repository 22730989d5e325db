"""Taking in one submission: checked, put on disk, entered in the ledger, in this order; then the receipt."""

from uuid import UUID

from sqlalchemy.orm import Session

from yorozu.errors import YorozuError
from yorozu.exchange import access, bundle
from yorozu.exchange.errors import BundleRefused, Conflict
from yorozu.exchange.identity import Identity
from yorozu.exchange.store import Incoming, Store
from yorozu.japan import now
from yorozu.records import attempts
from yorozu.records.attempts import Receipt, UploadConflict
from yorozu.records.database import Ledger


def take(
    ledger: Ledger,
    store: Store,
    identity: Identity,
    course: str,
    unit: str,
    incoming: Incoming,
    claimed_sha256: str,
) -> Receipt:
    """Take in a submission that has arrived whole.

    When this returns, the bundle and the attempt survive any crash. When it raises a YorozuError, neither is
    there. When the ledger fails in the middle, whether the attempt was committed cannot be known: the partial
    name is left for the next start of the intake to settle it, and the sender may send the same again.

    `claimed_sha256` is the bundle's SHA-256 as its sender has it.

    Raises:
        NotAllowed: the person is not enrolled in the course.
        NotFound: the unit is not released.
        BundleRefused: the bundle did not arrive as it was sent, or breaks a rule.
        Conflict: the upload's name was used for something else.
        sqlalchemy.exc.SQLAlchemyError: the ledger cannot be written.
    """
    new = False
    try:
        if incoming.sha256 != claimed_sha256.lower():
            raise BundleRefused("途中で壊れました（SHA-256が一致しません）。もう一度提出してください。")
        bundle.check_submission(bundle.unpack(incoming.content()), unit)
        new = store.keep(incoming)
        with ledger.session() as session:
            username = check(session, identity, course, unit, incoming.upload)
            receipt = attempts.receive(
                session, username, course, unit, incoming.upload, incoming.sha256, incoming.size, now()
            )
    except UploadConflict as error:
        _give_up(store, incoming, new)
        raise Conflict(
            "この受付番号は別の提出に使われています。もう一度、新しく提出してください。"
        ) from error
    except YorozuError:
        _give_up(store, incoming, new)
        raise
    except BaseException:
        incoming.close()
        raise
    incoming.discard()
    return receipt


def check(session: Session, identity: Identity, course: str, unit: str, upload: UUID) -> str:
    """Let only those pass who may submit to the unit, and return the user name.

    Who sends an accepted upload again gets through even if the unit was withdrawn meanwhile: the first
    receipt was lost on its way.

    Raises:
        NotAllowed: not a person, or not enrolled in the course.
        NotFound: the unit is not released.
    """
    username = access.require_learner(session, identity, course)
    if not attempts.sent_before(session, username, course, unit, upload):
        access.released(session, course, unit)
    return username


def _give_up(store: Store, incoming: Incoming, new: bool) -> None:
    if new:
        store.withdraw(incoming.upload)
    incoming.discard()
