"""Turns a transcript into a conversation of the export's shape: a tree of nodes with the active branch's last node."""

import hashlib
import json
import re
import uuid

NAMESPACE = uuid.UUID("5e1f3c1a-6f0a-5b0e-9d3c-0b7a4c1d2e3f")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
OPEN, MIDDLE, CLOSE = "\ue200", "\ue202", "\ue201"
MARK = re.compile(r"\{\{(cite|entity|url|key|card)(?: ([^}]*))?\}\}")
EMPTY_TEXT = {"content_type": "text", "parts": [""]}


def identifier(*names: str) -> str:
    return str(uuid.uuid5(NAMESPACE, "/".join(names)))


def digits(name: str, letters: str, length: int) -> str:
    number = int.from_bytes(hashlib.sha512(name.encode()).digest(), "big")
    out = ""
    while len(out) < length:
        number, index = divmod(number, len(letters))
        out += letters[index]
        number = number or int.from_bytes(hashlib.sha512(out.encode()).digest(), "big")
    return out


def secret(kind: str) -> str:
    """Made-up keys: they look like keys, open nothing, and stand nowhere in the sources."""
    if kind == "openai":
        return "sk-" + "proj-" + digits("first", LETTERS, 74) + "T3Blb" + "kFJ" + digits("second", LETTERS, 74)
    if kind == "aws":
        return "AK" + "IA" + digits("aws", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16)
    if kind == "aws-secret":
        return digits("aws-secret", LETTERS + "/+", 40)
    if kind == "password":
        return "Seehund-" + digits("password", "23456789", 4) + "-Flaschenpost"
    raise SystemExit(f"unknown key {kind!r}; write openai, aws, aws-secret or password.")


def mark(match: re.Match) -> str:
    kind, rest = match.group(1), match.group(2) or ""
    if kind == "key":
        return secret(rest)
    if kind == "card":
        return " ".join(["4" + "1" * 3] + ["1" * 4] * 3)
    if kind == "cite":
        return OPEN + "cite" + MIDDLE + rest.split("|")[0] + CLOSE
    if kind == "url":
        return OPEN + "url" + MIDDLE + MIDDLE.join(rest.split("|")) + CLOSE
    return OPEN + "entity" + MIDDLE + json.dumps(rest.split("|"), ensure_ascii=False) + CLOSE


def rendered(text: str) -> str:
    return MARK.sub(mark, text)


def references(text: str) -> list:
    found = []
    for match in MARK.finditer(text):
        if match.group(1) == "cite":
            reference, url, title = match.group(2).split("|")
            matched = OPEN + "cite" + MIDDLE + reference + CLOSE
            item = {"title": title, "url": url, "snippet": "", "attribution": url.split("/")[2]}
            found.append({"matched_text": matched, "type": "grouped_webpages", "items": [item], "safe_urls": [url]})
    return found


def fields(text: str) -> tuple:
    """Leading "key: value" lines, an empty line, then the rest."""
    head, _, rest = text.partition("\n\n")
    return dict(line.split(": ", 1) for line in head.split("\n")), rest


def pointer(turn, where: str) -> str:
    return "sediment://file_" + hashlib.sha256((where + turn.details.get("file", "audio")).encode()).hexdigest()[:24]


def image(turn, where: str, text: str) -> dict:
    width, height = (int(n) for n in turn.details["size"].split("x"))
    asset = {"content_type": "image_asset_pointer", "asset_pointer": pointer(turn, where), "size_bytes": width * 61,
             "width": width, "height": height, "fovea": None, "metadata": {"dalle": None, "sanitized": True}}
    return {"content_type": "multimodal_text", "parts": [asset, text]}


def voice(turn, where: str, text: str) -> dict:
    direction = "in" if turn.role == "user" else "out"
    audio = {"content_type": "audio_asset_pointer", "asset_pointer": pointer(turn, where), "size_bytes": len(text) * 900,
             "format": "wav", "metadata": {"start": 0.0, "end": len(text) / 14}}
    spoken = {"content_type": "audio_transcription", "text": text, "direction": direction, "decoding_id": None}
    return {"content_type": "multimodal_text", "parts": [spoken, audio]}


def thoughts(text: str) -> dict:
    steps = []
    for paragraph in text.split("\n\n"):
        summary, _, content = paragraph.partition(": ")
        steps.append({"summary": summary, "content": content, "chunks": [], "finished": True})
    return {"content_type": "thoughts", "thoughts": steps, "source_analysis_msg_id": None}


def content(turn, where: str) -> dict:
    text = rendered(turn.text)
    match turn.kind:
        case "text":
            return {"content_type": "text", "parts": [text]}
        case "image":
            return image(turn, where, text)
        case "voice":
            return voice(turn, where, text)
        case "thoughts":
            return thoughts(text)
        case "recap":
            return {"content_type": "reasoning_recap", "content": text}
        case "code":
            language = turn.details.get("language", "unknown")
            return {"content_type": "code", "language": language, "response_format_name": None, "text": text}
        case "output":
            return {"content_type": "execution_output", "text": text}
        case "memory":
            return {"content_type": "model_editable_context", "model_set_context": text, "repository": None}
        case "browsing":
            return {"content_type": "tether_browsing_display", "result": text, "summary": None, "assets": None, "tether_id": None}
        case "quote":
            head, rest = fields(text)
            return {"content_type": "tether_quote", **head, "text": rest, "tether_id": None}
        case "webpage":
            head, rest = fields(text)
            return {"content_type": "sonic_webpage", **head, "text": rest, "pub_date": None, "crawl_date": None}
        case "error":
            return {"content_type": "system_error", "name": turn.details.get("error", "Error"), "text": text}
        case other:
            return {"content_type": other, "payload": {"body": text, "version": 1}}


class Tree:
    """The nodes of one conversation while it grows. The head is where the next turn of the active branch hangs."""

    def __init__(self, key: str, root: str, start: float):
        self.key, self.head, self.side, self.clock, self.nodes = key, root, root, start, {}
        self.nodes[root] = {"id": root, "message": None, "parent": None, "children": []}

    def add(self, message, flags, node) -> str:
        parent = self.side if "abandoned-on" in flags else self.head
        self.nodes[node] = {"id": node, "message": message, "parent": parent, "children": []}
        self.nodes[parent]["children"].append(node)
        self.side = node
        if not flags & {"abandoned", "abandoned-on"}:
            self.head = node
        return node


def message(node: str, role: str, body: dict, at, **more) -> dict:
    author = {"role": role, "name": more.pop("name", None), "metadata": {}}
    base = {"id": node, "author": author, "create_time": at, "update_time": None, "content": body,
            "status": "finished_successfully", "end_turn": None, "weight": 1.0, "metadata": {}, "recipient": "all", "channel": None}
    return base | more


def pause(turn, before: str) -> float:
    """How long reading the turn before and writing this one may have taken, where the transcript does not say."""
    if turn.role == "user":
        return min(900.0, 20 + len(before) / 22 + len(turn.text) / 4)
    return 2 + len(turn.text) / 70
