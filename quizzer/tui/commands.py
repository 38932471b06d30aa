"""What the command palette offers: everything that keys do on the screen, by its name, and what has no key."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.screen import Screen

from quizzer.locale import LANGUAGES, _, current_language, said_in
from quizzer.locale.keyboard import TWINS
from quizzer.tui.keys import short, spoken
from quizzer.tui.screens.packs import PacksScreen
from quizzer.tui.screens.palette import Command

if TYPE_CHECKING:
    from textual.binding import ActiveBinding, Binding

    from quizzer.tui.app import QuizzerApp

OTHER_LANGUAGE = {"ko": ("en", "Switch to English"), "en": ("ko", "한국어로 바꾸기")}
"""Said in the language that one would switch to."""

ALIASES = {
    "app.help": "help keys shortcuts manual 도움말 키 단축키 설명 사용법",
    "app.quit": "quit exit close bye 종료 끝내기 나가기 닫기",
    "app.save_elsewhere": "save store disk file backup 저장 백업 보관",
    "packs.progress": "progress statistics record calendar scores 진도 진행 통계 달력 점수",
    "packs.history": "history past answers attempts log results earlier 기록 이력 지난 답변 결과",
    "packs.settings": "settings config configuration preferences options setup keymap 설정 환경설정 옵션 구성",
    "packs.report": "report export print html page history 보고서 리포트 인쇄 내보내기",
    "packs.search": "search find filter look 검색 찾기 필터",
    "packs.tag": "tag label topic category filter 태그 주제 분류 필터",
    "packs.mock": "mock interview exam test simulation 모의 면접 시험 실전",
    "packs.start": "start today go begin 시작 오늘",
    "packs.due": "due review repeat spaced 복습 오늘 반복",
    "packs.weak": "weak wrong mistakes bad 보완 약점 약한 틀린 오답",
    "packs.new": "new unseen 새 문제 처음",
    "packs.new_question": "new question write add create author 질문 추가 쓰기 만들기 작성",
    "packs.new_pack": "new pack write add create author 팩 추가 쓰기 만들기 작성",
    "packs.edit": "edit change correct fix 편집 수정 고치기",
    "packs.remove": "remove delete drop trash 삭제 제거 지우기 없애기",
    "packs.bring_back": "restore undelete undo 복원 되살리기 되돌리기",
    "packs.reload": "reload refresh again 새로고침 다시 읽기",
    "packs.undo": "undo back revert 되돌리기 취소",
    "result.disagree": "disagree override own score correct object 이의 내 점수 직접 판단 수정",
    "result.undo": "undo back revert 되돌리기 취소",
    "summary.undo": "undo back revert 되돌리기 취소",
    "summary.report": "report export print html page 보고서 리포트 인쇄 내보내기",
    "progress.report": "report export print html page 보고서 리포트 인쇄 내보내기",
    "practise.editor": "editor vim nano external 편집기 에디터 외부",
    "practise.leave": "leave end stop quit back 그만 끝내기 나가기",
    "practise.flag": "flag report mistake note bookmark 표시 메모 오류 신고",
    "result.flag": "flag report mistake note bookmark 표시 메모 오류 신고",
}  # fmt: skip
"""Words in both languages that find a command beside its name and its sentence, by the binding's id."""

THEME = "theme colors colours dark light appearance settings preferences 테마 색 색상 어두운 밝은 다크 라이트 모양 설정"

LANGUAGE = "lang language locale english korean settings preferences 언어 말 영어 한국어 한글 설정 환경설정"

SETTINGS = "settings config configuration preferences options setup keymap 설정 환경설정 옵션 구성"

MODEL = "model models encoder nli grader settings 모델 모형 채점 설정"

PICTURE = "picture screenshot image svg capture 그림 사진 화면 캡처 스크린샷"


def commands(app: QuizzerApp, screen: Screen[object]) -> Iterator[Command]:
    """List commands, no two of the same name; keys without a sentence of their own only move about.

    Args:
        app: Runs them.
        screen: What they act on.
    """
    from quizzer.tui.screens.settings import SettingsScreen

    seen: set[str] = set()
    names: set[str] = set()
    written: dict[str, ActiveBinding] = cast("property", Screen.active_bindings).__get__(screen)  # in English
    for name, active in spoken(written).items():
        binding = active.binding
        action = binding.action.removeprefix("app.")
        if binding.id is None or action in seen or name in TWINS.values() or not binding.tooltip:
            continue
        seen.add(action)
        if action == "command_palette" or not active.enabled or binding.description in names:
            continue
        names.add(binding.description)
        yield Command(
            binding.description,
            partial(app.call_later, app.run_action, binding.action, active.node),
            binding.tooltip,
            short(name),
            _other_words(written[name].binding),
        )
    yield Command(
        _("Theme"), app.action_change_theme, _("Choose the colours; they are remembered."), aliases=THEME
    )
    if isinstance(screen, PacksScreen):
        code, words = OTHER_LANGUAGE[current_language()]
        change = partial(app.speak, code)
        yield Command(words, change, _("Change the language of the screen."), aliases=LANGUAGE)
    if _("Settings") not in names:
        yield Command(_("Settings"), app.open_settings, _("See and change the settings."), aliases=SETTINGS)
    if not isinstance(screen, SettingsScreen):
        choose = partial(app.open_settings, "model")
        yield Command(_("Model"), choose, _("See and choose the model that grades."), aliases=MODEL)
    yield Command(_("Picture"), app.take_picture, _("Save a picture of the screen (SVG)."), aliases=PICTURE)
    if isinstance(screen, PacksScreen):
        for pack in screen.packs:
            name = _("Practise: {pack}").format(pack=pack.title)
            yield Command(name, partial(screen.practise_pack, pack), aliases=pack.id, listed=False)


def themes(app: QuizzerApp) -> list[Command]:
    """List the themes that can be chosen."""
    from quizzer.tui.themes import listed

    found = app.available_themes
    return [
        Command(
            called,
            partial(setattr, app, "theme", name),
            more,
            aliases="dark 어두운" if found[name].dark else "light 밝은",
        )
        for name, called, more in listed(found)
    ]


def _other_words(binding: Binding) -> str:
    """Gather what else finds a command: its name and sentence in every language, and more words in each."""
    alias = ALIASES.get(binding.id or "", "")
    said = (said_in(code, text) for code in LANGUAGES for text in (binding.description, binding.tooltip))
    return " ".join((alias, *said))
