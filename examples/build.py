#!/usr/bin/env python3
"""Builds chatgpt-export.zip, the export of an invented person, from the transcripts under source/.

    python3 examples/build.py            writes the archive and prints what is in it
    python3 examples/build.py --check    fails if the committed archive does not hold what the sources say

Needs nothing but Python 3.11. Every id, date and made-up key derives from the sources, so two runs agree.
"""

import collections
import hashlib
import json
import pathlib
import struct
import sys
import zipfile
import zlib

sys.dont_write_bytecode = True

import nodes  # noqa: E402
import transcripts  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ARCHIVE = HERE / "chatgpt-export.zip"
PER_SHARD = 25
USER = {"id": "user-" + nodes.digits("user", nodes.LETTERS, 24), "email": "tilda.kervelec@example.org",
        "chatgpt_plus_user": True, "birth_year": 1990, "phone_number": None}


def settings(started: float, name: str) -> dict:
    """The custom instructions in force at a moment: the newest instructions-DATE.md not after it."""
    found = {}
    for path in sorted((HERE / "source").glob("instructions-*.md")):
        transcript = transcripts.read(path)
        if transcript.started <= started:
            found = {turn.details["about"]: turn.text for turn in transcript.turns} | {"form": transcript.front["form"]}
    return {} if name == "none" else found


def context(found: dict, node: str, model: str) -> dict:
    hidden = {"is_visually_hidden_from_conversation": True}
    if found["form"] == "older":
        data = {"about_user_message": found["user"], "about_model_message": found["answers"]}
        metadata = hidden | {"is_user_system_message": True, "user_context_message_data": data}
        return nodes.message(node, "system", nodes.EMPTY_TEXT, None, metadata=metadata, weight=1.0)
    body = {"content_type": "user_editable_context",
            "user_profile": "The user provided the following information about themselves. It is shown to you in all conversations.\n"
                            f"User profile:\n```{found['user']}```",
            "user_instructions": "The user provided the additional info about how they would like you to respond:\n"
                                 f"```{found['answers']}```"}
    return nodes.message(node, "user", body, None, metadata=hidden | {"is_user_system_message": True})


def metadata(turn, model: str, text: str) -> dict:
    found = {"timestamp_": "absolute", "message_type": None}
    if turn.role == "user":
        found |= {"request_id": hashlib.sha256(text.encode()).hexdigest()[:16], "selected_sources": []}
    if turn.role in ("assistant", "tool"):
        found |= {"model_slug": turn.model or model, "default_model_slug": model, "citations": [], "is_complete": True,
                  "content_references": nodes.references(turn.text)}
    if turn.role == "assistant" and turn.recipient == "all":
        found["finish_details"] = {"type": "stop", "stop_tokens": [200002]}
    if turn.kind == "recap":
        found |= {"reasoning_status": "reasoning_ended", "finished_duration_sec": int("0" + "".join(filter(str.isdigit, turn.text)))}
    if turn.kind == "image":
        found["attachments"] = [{"id": "file_" + hashlib.sha256(turn.details["file"].encode()).hexdigest()[:24],
                                 "name": turn.details["file"], "mime_type": "image/jpeg", "size": 184213}]
    if turn.kind == "voice":
        found["voice_mode_message"] = True
    if "hidden" in turn.flags:
        found["is_visually_hidden_from_conversation"] = True
    return found


def grow(tree, transcript, model: str) -> None:
    before = ""
    for number, turn in enumerate(transcript.turns):
        node = nodes.identifier(transcript.stem, str(number))
        tree.clock += turn.offset if turn.offset is not None else nodes.pause(turn, before)
        at = round(tree.clock + int(hashlib.sha256(node.encode()).hexdigest()[:5], 16) / 1048576, 6)
        at = None if "undated" in turn.flags else 0 if "zero" in turn.flags else at
        where = f"{transcript.stem}/{number}"
        final = turn.role == "assistant" and turn.recipient == "all" and turn.kind not in ("thoughts", "recap")
        message = nodes.message(
            node, turn.role, nodes.content(turn, where), at, name=turn.name, metadata=metadata(turn, model, where),
            recipient=turn.recipient, end_turn=True if final else None if turn.role == "user" else False,
            weight=0.0 if turn.role in ("system", "tool") and turn.kind == "text" else 1.0,
            channel=("final" if final else "commentary") if turn.role == "assistant" and "gpt-5" in model else None)
        tree.add(None if "empty" in turn.flags else message, turn.flags, node)
        before = turn.text


def conversation(transcript) -> dict:
    front, key = transcript.front, nodes.identifier(transcript.stem)
    model = front["model"]
    root = front.get("root") or nodes.identifier(transcript.stem, "root")
    tree = nodes.Tree(key, root, transcript.started)
    system = nodes.identifier(transcript.stem, "system")
    tree.add(nodes.message(system, "system", nodes.EMPTY_TEXT, None, weight=0.0, end_turn=True,
                           metadata={"is_visually_hidden_from_conversation": True}), set(), system)
    if found := settings(transcript.started, front.get("instructions", "")):
        node = nodes.identifier(transcript.stem, "context")
        tree.add(context(found, node, model), set(), node)
    grow(tree, transcript, model)
    project = front.get("project")
    made = {
        "title": front.get("title") or None, "create_time": transcript.started, "update_time": round(tree.clock + 1.25, 6),
        "mapping": tree.nodes, "moderation_results": [], "current_node": tree.head, "plugin_ids": None,
        "conversation_id": key, "conversation_template_id": None,
        "gizmo_id": "g-p-" + hashlib.sha256(project.encode()).hexdigest()[:32] if project else None,
        "gizmo_type": "snorlax" if project else None, "is_archived": front.get("archived") == "yes",
        "is_starred": front.get("starred") == "yes" or None, "safe_urls": [], "blocked_urls": [], "default_model_slug": model,
        "conversation_origin": None, "voice": front.get("voice"), "async_status": None, "disabled_tool_ids": [],
        "is_do_not_remember": front.get("do_not_remember") == "yes" or None, "memory_scope": "global_enabled", "id": key}
    if front.get("temporary") == "yes":
        made["is_temporary"] = True
    if front.get("current_node") == "missing":
        del made["current_node"]
    return made


def pixel(stem: str) -> bytes:
    """A PNG of one grey pixel: an asset's bytes are in the archive, a photograph is not needed."""
    def block(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    grey = hashlib.sha256(stem.encode()).digest()[:1]
    return b"\x89PNG\r\n\x1a\n" + block(b"IHDR", header) + block(b"IDAT", zlib.compress(b"\0" + grey)) + block(b"IEND", b"")


def assets(conversations: list) -> dict:
    found = {}
    for each in conversations:
        for node in each["mapping"].values():
            parts = ((node["message"] or {}).get("content") or {}).get("parts", [])
            for part in parts:
                if isinstance(part, dict) and part["content_type"] == "image_asset_pointer":
                    name = node["message"]["metadata"]["attachments"][0]["name"]
                    found[part["asset_pointer"].removeprefix("sediment://") + ".dat"] = name
    return found


def feedback(read: list) -> list:
    return [{"id": nodes.identifier("feedback", each.stem), "conversation_id": nodes.identifier(each.stem), "user_id": USER["id"],
             "rating": each.front["rating"], "content": "{}", "create_time": each.started + 60}
            for each in read if "rating" in each.front]


def members(read: list, conversations: list) -> dict:
    newest = sorted(conversations, key=lambda each: (-each["update_time"], each["id"]))
    shared = [each for each in newest if each["is_starred"]]
    files = {f"conversations-{i // PER_SHARD:03}.json": newest[i : i + PER_SHARD] for i in range(0, len(newest), PER_SHARD)}
    names = assets(newest)
    files |= {
        "user.json": USER,
        "user_settings.json": {"user_id": USER["id"], "settings": {"sunshine": True, "training_allowed": False, "locale": "en-GB"}},
        "message_feedback.json": feedback(read),
        "shared_conversations.json": [{"id": nodes.identifier("shared", each["id"]), "conversation_id": each["id"],
                                       "title": each["title"], "is_anonymous": True} for each in shared],
        "conversation_asset_file_names.json": names, "group_chats.json": {"chats": []}, "shopping.json": [], "sora.json": {}}
    packed = {name: json.dumps(value, separators=(",", ":")).encode() for name, value in files.items()}
    data = json.dumps(newest, separators=(",", ":")).replace("</", "<\\/")
    page = ("<!doctype html><html><head><title>ChatGPT Data Export</title></head><body><div id=\"root\"></div>"
            f"<script>var jsonData = {data};</script></body></html>")
    return packed | {"chat.html": page.encode()} | {name: pixel(name) for name in names}


def verify(conversations: list) -> None:
    """What an export promises, and the one promise broken on purpose."""
    astray = []
    for each in conversations:
        mapping = each["mapping"]
        for key, node in mapping.items():
            assert node["id"] == key and (node["parent"] is None or key in mapping[node["parent"]]["children"]), each["title"]
            assert all(mapping[child]["parent"] == key for child in node["children"]), each["title"]
        if each.get("current_node") not in mapping:
            astray.append(each["title"])
    assert len({each["id"] for each in conversations}) == len(conversations)
    assert len(astray) == sum(t.front.get("current_node") == "missing" for t in transcripts.read_all(HERE / "source")), astray


def spoken(turn) -> bool:
    return turn.role in ("user", "assistant") and turn.recipient == "all" and turn.kind in ("text", "image", "voice")


def summary(read: list) -> str:
    rows, total = [], collections.Counter()
    for language in sorted({each.language for each in read}):
        chosen = [each for each in read if each.language == language]
        turns = [turn for each in chosen for turn in each.turns if spoken(turn) and not turn.flags & {"abandoned", "abandoned-on", "hidden"}]
        words = sum(len(turn.text.split()) for turn in turns)
        total.update(conversations=len(chosen), messages=len(turns), words=words)
        rows.append(f"{language:6} {len(chosen):3} conversations {len(turns):5} visible messages {words:7} words")
    rows.append(f"{'all':6} {total['conversations']:3} conversations {total['messages']:5} visible messages {total['words']:7} words")
    return "\n".join(rows)


def write(packed: dict) -> None:
    with zipfile.ZipFile(ARCHIVE, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in packed.items():
            entry = zipfile.ZipInfo(name, (2026, 3, 29, 12, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, data, compresslevel=9)


def check(packed: dict) -> None:
    with zipfile.ZipFile(ARCHIVE) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    if held != packed:
        raise SystemExit("chatgpt-export.zip does not hold what source/ says; run python3 examples/build.py and commit the result.")
    print("chatgpt-export.zip holds what source/ says.")


def main() -> None:
    read = transcripts.read_all(HERE / "source")
    conversations = [conversation(each) for each in read]
    verify(conversations)
    packed = members(read, conversations)
    if "--check" in sys.argv:
        return check(packed)
    write(packed)
    print(f"{summary(read)}\n{ARCHIVE.name}: {ARCHIVE.stat().st_size} bytes, {len(packed)} members")


if __name__ == "__main__":
    main()
