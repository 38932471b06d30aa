"""The screen: one face over the workbench, made with Textual.

Attributes go down, messages come up. Whatever may wait (disk, model, grading) runs in a thread and comes back
as a message; handlers change state. User text is always `Content`, never markup.
"""
