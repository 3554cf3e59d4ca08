"""The blocks of an official form, each as rows on one common grid."""
