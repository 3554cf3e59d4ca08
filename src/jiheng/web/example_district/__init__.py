"""The example district: six departments, sixteen units, three years; invented but for the worked case of 2022."""
