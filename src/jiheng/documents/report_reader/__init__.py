"""Finished reports in: .docx, text PDF, .txt, and older formats through LibreOffice, each as one `Document`."""
