"""Jupyter's messages, unpacked without what nobody asks for here."""

from hmac import compare_digest
from typing import Any

from jupyter_client.session import Session

# The signature, header, parent's header, metadata and content.
_PARTS = 5


class QuickSession(Session):
    """jupyter_client's session, for two partners on sockets that nobody else can reach.

    Times stay text, signatures are not kept to notice a message that comes twice, and every message is of the
    protocol's version that jupyter_client itself speaks.
    """

    def deserialize(self, msg_list: Any, content: bool = True, copy: bool = True) -> dict[str, Any]:
        """The message of a list of parts; see jupyter_client.

        Raises:
            ValueError: it is none, or is not signed with the key of the connection.
        """
        parts: list[bytes] = msg_list if copy else [bytes(part.bytes) for part in msg_list]
        if len(parts) < _PARTS or not compare_digest(parts[0], self.sign(parts[1:_PARTS])):
            raise ValueError("no message, or not signed with the key of the connection")
        header, parent, metadata, said = (self.unpack(part) for part in parts[1:_PARTS])
        return {
            "header": header,
            "msg_id": header["msg_id"],
            "msg_type": header["msg_type"],
            "parent_header": parent,
            "metadata": metadata,
            "content": said,
            "buffers": [memoryview(part) for part in parts[_PARTS:]],
        }
