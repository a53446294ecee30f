"""Reads the transcripts under source/: a small front matter, then turns that each begin with a line "@@ role ...".

The format is described in README.md. Nothing here knows what an export looks like.
"""

import datetime
import pathlib
import re
from dataclasses import dataclass, field

UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
OFFSET = re.compile(r"^\+((?:\d+[smhd])+)$")
FLAGS = {"hidden", "abandoned", "abandoned-on", "undated", "empty", "zero"}


@dataclass
class Turn:
    """One turn as written: who, how long after the turn before, what kind of content, and the text."""

    role: str
    name: str | None = None
    offset: float | None = None
    kind: str = "text"
    recipient: str = "all"
    model: str | None = None
    flags: set = field(default_factory=set)
    details: dict = field(default_factory=dict)
    text: str = ""


@dataclass
class Transcript:
    stem: str
    front: dict
    turns: list

    @property
    def started(self) -> float:
        return datetime.datetime.fromisoformat(self.front["started"]).timestamp()

    @property
    def language(self) -> str:
        return self.front.get("language", "en")


def seconds(offset: str) -> float:
    return float(sum(int(n) * UNITS[unit] for n, unit in re.findall(r"(\d+)([smhd])", offset)))


def turn_of(header: str, where: str) -> Turn:
    role, *words = header.split()
    role, _, name = role.partition(":")
    if role not in ("user", "assistant", "tool", "system"):
        raise SystemExit(f"{where}: unknown role {role!r}; write user, assistant, tool:NAME or system.")
    turn = Turn(role, name or None)
    for word in words:
        key, equals, value = word.partition("=")
        if match := OFFSET.match(word):
            turn.offset = seconds(match.group(1))
        elif word in FLAGS:
            turn.flags.add(word)
        elif equals and key == "type":
            turn.kind = value
        elif equals and key == "to":
            turn.recipient = value
        elif equals and key == "model":
            turn.model = value
        elif equals:
            turn.details[key] = value
        else:
            raise SystemExit(f"{where}: unknown word {word!r} in a turn's header; README.md lists them.")
    return turn


def read(path: pathlib.Path) -> Transcript:
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        raise SystemExit(f"{path.name}: begins without a front matter; write it between two lines of three dashes.")
    end = lines.index("---", 1)
    front = {}
    for line in lines[1:end]:
        key, _, value = line.partition(":")
        front[key.strip()] = value.strip()
    turns, body = [], []
    for number, line in enumerate(lines[end + 1 :], end + 2):
        if line.startswith("@@ "):
            if turns:
                turns[-1].text = "\n".join(body).strip("\n")
            turns.append(turn_of(line[3:], f"{path.name}:{number}"))
            body = []
        else:
            body.append(line)
    turns[-1].text = "\n".join(body).strip("\n")
    return Transcript(path.stem, front, turns)


def read_all(folder: pathlib.Path) -> list:
    return [read(path) for path in sorted(folder.glob("20*.md"))]
