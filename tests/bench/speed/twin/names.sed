# The twin's functions are ours under another service and with other names in the cell.
s/org\.utfall\.Functions/org.utfall.bench.Twin/
/"DisplayName"><value xml:lang="en-US">[A-Z_]*</s/en-US">/en-US">TWIN_/
