"""What can be recognised: the registers and vocabularies of `ontology/`, how they are read, checked and kept true."""

from graphbuilder.registers.contents import Label, Registers, Resource, register_files, vocabulary

__all__ = ["Label", "Registers", "Resource", "register_files", "vocabulary"]
